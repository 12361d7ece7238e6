import { copyFileSync, existsSync, readFileSync } from "node:fs";
import { basename, join, relative } from "node:path";
import { z } from "zod";
import { statePush, type TofuContext } from "../commands/tofu";
import { ExitCode, UserError } from "../errors";
import type { WorkflowContext } from "./context";
import { backUpState, copiesFolder, inOwnFolder, LOCAL_STATE, pullState } from "./state-backup";
import { unreadableState } from "./state-failure";

const State = z.object({ serial: z.number(), resources: z.array(z.unknown()) });

/** A copy of the state, decrypted. */
export interface StateCopy {
  readonly text: string;
  readonly resources: number;
}

/**
 * Reads a copy that `backUpState` made.
 * @param name of the file in the folder of copies
 * @throws UserError STATE_COPY_MISSING (exit 2), STATE_COPY_UNREADABLE, STATE_DECRYPTION_FAILED
 */
export async function readCopy(
  context: WorkflowContext,
  tofu: TofuContext,
  name: string,
): Promise<StateCopy> {
  const folder = copiesFolder(context);
  const file = join(folder, basename(name));
  if (!existsSync(file)) {
    throw new UserError("STATE_COPY_MISSING", `There is no copy of the state called ${basename(name)}.`, {
      exitCode: ExitCode.usage,
      fix: `Name a file of ${relative(context.paths.root, folder)}; the newest is the last.`,
    });
  }
  let text = readFileSync(file, "utf8");
  if (text.includes('"encrypted_data"')) {
    await inOwnFolder(folder, async (directory) => {
      copyFileSync(file, join(directory, LOCAL_STATE));
      text = await pullState(context, { ...tofu, directory });
    });
  }
  try {
    return { text, resources: State.parse(JSON.parse(text)).resources.length };
  } catch {
    throw new UserError("STATE_COPY_UNREADABLE", `${basename(name)} is no state of OpenTofu's.`, {
      fix: "Take an older copy.",
    });
  }
}

/**
 * Puts a copy in the place of the state, wherever that is; the state that was there is copied first.
 * @throws UserError STATE_UNREADABLE, or what `stateFailure` knows
 */
export async function restoreState(
  context: WorkflowContext,
  tofu: TofuContext,
  { text }: StateCopy,
): Promise<void> {
  await backUpState(context, tofu);
  const { status, stderr } = await context.runner.run(statePush(tofu, text, { force: true }));
  if (status !== 0) throw unreadableState(stderr, context.environment);
}
