import pc from "picocolors";
import { ExitCode } from "../../errors";
import { findings, gatherFacts, mend } from "../../workflow/doctor/doctor";
import type { Finding, FindingStatus } from "../../workflow/doctor/finding";
import { thisHost } from "../../workflow/doctor/host";
import { isTerminal } from "../terminal";
import type { Verb } from "../verb";

export const doctor: Verb = {
  name: "doctor",
  summary: "What this computer has and lacks for a deployment, and what to do about it",
  changes: false,
  options: [
    {
      flags: "--fix",
      description: "mend what is safe: permissions; libvirt's packages (it asks), daemon and storage pool",
      changes: true,
    },
  ],
  run: async (context) => {
    const host = thisHost(context.runner);
    const before = await gatherFacts(context, host);
    const fixed = context.options.fix ? await mend(context, before) : [];
    const found = findings(fixed.length > 0 ? await gatherFacts(context, host) : before);
    return {
      result: { findings: found, fixed },
      text: doctorText(found, fixed, context.options.color && isTerminal(process.stdout)),
      exitCode: found.some(({ status }) => status === "problem") ? ExitCode.missing : ExitCode.ok,
    };
  },
};

/** The findings as a person reads them: one line each, what to do below it, the count at the end. */
export function doctorText(found: readonly Finding[], fixed: readonly string[], color: boolean): string {
  const colors = pc.createColors(color);
  const paint: Readonly<Record<FindingStatus, (text: string) => string>> = {
    ok: colors.green,
    warning: colors.yellow,
    problem: colors.red,
  };
  const width = Math.max(...found.map(({ name }) => name.length));
  const margin = " ".repeat("problem  ".length + width + 2);
  const lines = found.flatMap(({ name, status, found: what, fix }) => [
    `${paint[status](status.padEnd(7))}  ${name.padEnd(width)}  ${what}`,
    ...(fix === undefined ? [] : [`${margin}${colors.dim(fix)}`]),
  ]);
  const count = (status: FindingStatus): string => {
    const number = found.filter((each) => each.status === status).length;
    return `${number} ${status}${number === 1 || status === "ok" ? "" : "s"}`;
  };
  return [
    ...fixed.map((line) => `${colors.green("fixed".padEnd(7))}  ${line}`),
    ...lines,
    [count("ok"), count("warning"), count("problem")].join(", "),
  ].join("\n");
}
