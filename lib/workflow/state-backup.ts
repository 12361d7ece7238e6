import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { writeAtomically } from "../atomic-file";
import { statePull, statePush, type TofuContext } from "../commands/tofu";
import type { WorkflowContext } from "./context";
import { unreadableState } from "./state-failure";

/** How many copies are kept. */
const KEPT = 20;

type Kept = Pick<WorkflowContext, "environment" | "state" | "runner">;

/** Folder of the copies. */
export function copiesFolder({ state }: Pick<WorkflowContext, "state">): string {
  return join(state.directory, "backups");
}

/**
 * Copies the state to `backups` on this computer, as it is before an apply: named by time, readable by the operator
 * alone, encrypted when the state is. Nothing when there is no state.
 * @throws UserError STATE_UNREADABLE, or what `stateFailure` knows
 */
export async function backUpState(context: Kept, tofu: TofuContext, now = new Date()): Promise<void> {
  const folder = copiesFolder(context);
  const copy = join(folder, `${now.toISOString().replaceAll(":", "")}.tfstate`);
  if (context.environment.state.backend === "local") {
    if (!existsSync(context.state.tofuState)) return;
    makeFolder(folder);
    writeAtomically(copy, readFileSync(context.state.tofuState), 0o600);
  } else {
    const pulled = await pullState(context, tofu);
    if (pulled === "") return;
    makeFolder(folder);
    if (context.environment.secrets.STATE_ENCRYPTION_PASSPHRASE === undefined) {
      writeAtomically(copy, pulled, 0o600);
    } else {
      await inOwnFolder(folder, async (directory) => {
        await encrypt(context, { ...tofu, directory }, pulled);
        renameSync(join(directory, LOCAL_STATE), copy);
      });
    }
  }
  chmodSync(copy, 0o600);
  const copies = readdirSync(folder).filter((name) => name.endsWith(".tfstate"));
  for (const name of copies.sort().slice(0, -KEPT)) rmSync(join(folder, name));
}

/** The state, decrypted; empty when there is none. @throws UserError STATE_UNREADABLE, or what `stateFailure` knows */
export async function pullState(
  { runner, environment }: Pick<Kept, "runner" | "environment">,
  tofu: TofuContext,
): Promise<string> {
  const { status, stdout, stderr } = await runner.run(statePull(tofu));
  if (status !== 0) throw unreadableState(stderr, environment);
  return stdout.trim() === "" ? "" : stdout;
}

/** Where OpenTofu keeps the state of a folder that names no other place. */
export const LOCAL_STATE = "terraform.tfstate";

/** Works in a folder that is there only meanwhile; OpenTofu needs no configuration to keep a state in it. */
export async function inOwnFolder(parent: string, work: (directory: string) => Promise<void>): Promise<void> {
  const directory = join(parent, `.draft-${process.pid}`);
  rmSync(directory, { recursive: true, force: true });
  mkdirSync(directory, { mode: 0o700 });
  try {
    await work(directory);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

/** OpenTofu alone knows its encryption: it takes the state on standard input, so that no disk ever holds it in clear. */
async function encrypt({ runner, environment }: Kept, tofu: TofuContext, text: string): Promise<void> {
  const { status, stderr } = await runner.run(statePush(tofu, text));
  if (status !== 0) throw unreadableState(stderr, environment);
}

function makeFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
}
