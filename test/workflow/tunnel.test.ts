import { tunnelText } from "../../lib/cli/commands/tunnel";
import type { Command } from "../../lib/shell/runner";
import { keepTunnel, type TunnelledService } from "../../lib/workflow/tunnel";
import { MACHINE } from "../release/fixtures";
import { recordedContext } from "../support/context";
import { rejectionOf } from "../support/failure";
import type { Answer } from "../support/recording-runner";

const BASE = "INFRASTRUCTURE_PROVIDER=libvirt\n";
const MONITORED = `${BASE}PROMETHEUS_ENABLED=true\nGRAFANA_ENABLED=true\nALERT_MAIL_TO=a@example.org\nALERT_MAIL_FROM=b@example.org\nALERT_SMTP_HOST=smtp.example.org:587\n`;

/** A connection that opens, and is broken in these words. */
const broken =
  (stderr: string) =>
  ({ args }: Command): Answer =>
    args.includes("-N") ? { status: 255, stderr } : {};

const GONE = "Timeout, server 203.0.113.10 not responding.\n";
const plain = recordedContext("local", { ".env": BASE }, broken(GONE));
const monitored = recordedContext("local", { ".env": MONITORED }, broken(GONE));
const silent = recordedContext(
  "local",
  { ".env": BASE },
  broken(`channel 2: open failed: connect failed: Connection refused\n${GONE}`),
);
const refused = recordedContext("local", { ".env": BASE }, () => ({
  status: 255,
  stderr: "ssh: connect to host 203.0.113.10 port 22: Connection refused\n",
}));

test.each([
  ["a plain tracker's API", plain, ["tracker-api"]],
  ["a watched tracker's services", monitored, ["tracker-api", "prometheus", "alertmanager", "grafana"]],
])("%s can be reached once the way is open, until it breaks", async (_what, context, names) => {
  const opened: (readonly TunnelledService[])[] = [];
  const error = await rejectionOf(keepTunnel(context, MACHINE, (services) => opened.push(services)));
  const services = opened.flat();

  expect(opened).toHaveLength(1);
  expect(services.map(({ service }) => service)).toEqual(names);
  for (const { url, port } of services) {
    expect(context.runner.commands[0]?.args).toContain(`${url.replace("http://", "")}:127.0.0.1:${port}`);
  }
  expect(error).toMatchObject({ code: "SSH_FAILED", evidence: GONE.trim() });
});

test("a service that did not answer is not taken for the reason why the way broke", async () => {
  expect(await rejectionOf(keepTunnel(silent, MACHINE, () => undefined))).toMatchObject({
    code: "SSH_FAILED",
    evidence: GONE.trim(),
  });
});

test("a way that does not open is never said to be open", async () => {
  const onOpen = jest.fn();

  expect((await rejectionOf(keepTunnel(refused, MACHINE, onOpen))).code).toBe("SSH_REFUSED");
  expect(onOpen).not.toHaveBeenCalled();
});

test("one line a service, and why a port is another", () => {
  expect(
    tunnelText([
      { service: "tracker-api", url: "http://127.0.0.1:1212", port: 1212 },
      { service: "grafana", url: "http://127.0.0.1:40001", port: 3000 },
    ]),
  ).toBe(
    "tracker-api   http://127.0.0.1:1212\ngrafana       http://127.0.0.1:40001   (port 3000 is taken on this computer)",
  );
});
