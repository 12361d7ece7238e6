import { TextReporter } from "../../lib/cli/text-reporter";
import { until } from "../support/until";

/** A reporter, and what stands on its stream; times are taken out. */
function reporter(options: { quiet?: boolean; verbosity?: number; terminal?: boolean } = {}) {
  const written = { text: "" };
  const stream = {
    isTTY: options.terminal ?? false,
    columns: 40,
    write: (chunk: string | Uint8Array) => {
      written.text += String(chunk);
      return true;
    },
  };
  return {
    report: new TextReporter({
      stream,
      quiet: options.quiet ?? false,
      verbosity: options.verbosity ?? 0,
      color: false,
    }),
    raw: written,
    text: () => written.text.replace(/\d+\.\d s/g, "n.n s"),
  };
}

async function work({ report }: ReturnType<typeof reporter>): Promise<void> {
  report.title("torrust tracker · local");
  await report.phase("provision", async () => {
    report.progress("libvirt_domain.tracker: Creating...");
    report.note("key pair generated");
    await report.step("build OpenTofu", "5 minutes", () => Promise.resolve());
    return { value: 1, summary: "+ 6   192.0.2.55" };
  });
}

test("one line a phase; what takes long is said before it is done", async () => {
  const told = reporter();
  await work(told);

  expect(told.text()).toBe(`torrust tracker · local
    key pair generated
    build OpenTofu (5 minutes)
    done in n.n s
  provision     n.n s   + 6   192.0.2.55
`);
});

test("-v also tells what goes on inside a phase", async () => {
  const told = reporter({ verbosity: 1 });
  await work(told);

  expect(told.text()).toContain("\n    libvirt_domain.tracker: Creating...\n");
});

test("--quiet tells nothing", async () => {
  const told = reporter({ quiet: true, verbosity: 1 });
  await work(told);

  expect(told.text()).toBe("");
});

test("on a terminal the sign of life is redrawn in its line, and gone when the work fails", async () => {
  const { report, raw } = reporter({ terminal: true });
  let fail: (error: Error) => void = () => undefined;
  const phase = report.phase("provision", () => new Promise<never>((_resolve, reject) => (fail = reject)));
  report.progress("waiting for SSH");
  await until(() => raw.text.includes("waiting for SSH"));
  fail(new Error("refused"));

  await expect(phase).rejects.toThrow("refused");
  expect(raw.text).toMatch(/^(\r\u001b\[2K {2}provision {2}\d+ s {2}waiting for SSH)+\r\u001b\[2K$/);
});
