import { UserError } from "../errors";

/** One tool: it is found, or made and then found. */
export interface Provision<T> {
  readonly name: string;
  /** Where the tool is; fast, changes nothing. */
  find(): Promise<T | undefined>;
  /** Makes what `find` looks for. It lands whole or not at all, so an interrupted one is simply made again. */
  make(): Promise<void>;
}

/** @throws UserError TOOLCHAIN_STEP_FAILED when what was made is not where it should be */
export async function ensure<T>(provision: Provision<T>): Promise<T> {
  const found = await provision.find();
  if (found !== undefined) return found;
  await provision.make();
  const made = await provision.find();
  if (made !== undefined) return made;
  throw new UserError("TOOLCHAIN_STEP_FAILED", `${provision.name}: it was made, and is not usable`, {
    fix: "Remove the folder of the toolchain (`.toolchain`) and run the same command again.",
  });
}
