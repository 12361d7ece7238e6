import { main } from "../../lib/cli/program";
import type { Ended } from "./clone";

/** Runs the command line inside this process, which is quicker than a child; for what touches no file. */
export function runMain(args: string): Promise<Ended> {
  return captured(() => main(args.split(" ").filter(Boolean)));
}

/** What work in this process writes to its streams, and the status it ends with. */
export async function captured(work: () => Promise<number>): Promise<Ended> {
  const output = { stdout: "", stderr: "" };
  const spies = (["stdout", "stderr"] as const).map((name) =>
    jest.spyOn(process[name], "write").mockImplementation((text) => {
      output[name] += String(text);
      return true;
    }),
  );
  try {
    return { status: await work(), ...output };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}
