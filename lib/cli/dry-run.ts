import type { VerbContext, VerbOutcome } from "./verb";

/** A dry run that names the steps that would be done. */
export function steps(...lines: readonly string[]): (context: VerbContext) => Promise<VerbOutcome> {
  return (context) => {
    const named = lines.map((line) => line.replaceAll("<environment>", context.environment.name));
    return Promise.resolve({
      result: { steps: named },
      text: named.map((line) => `would ${line}`).join("\n"),
    });
  };
}
