import { SSH_FAILED, type SshTarget, traceLogin } from "../commands/ssh";
import { ExitCode, UserError } from "../errors";
import type { ReleaseBundle } from "../release/bundle";
import { listedKeys } from "../release/login-keys";
import type { WorkflowContext } from "./context";
import { sshFailure } from "./ssh-failure";

/**
 * Lets no release be configured that would shut out whoever configures it. Which key opens the machine is what ssh
 * says of itself: it may be one of an agent's, of a configuration's or of a file's.
 * @throws UserError SSH_KEY_UNLISTED (exit 3), or one with a code of `sshFailure`
 */
export async function refuseLockout(
  { runner, report }: Pick<WorkflowContext, "runner" | "report">,
  target: SshTarget,
  bundle: ReleaseBundle,
): Promise<void> {
  const listed = listedKeys(bundle);
  if (listed === undefined) return;
  const { status, stderr } = await runner.run(traceLogin(target));
  if (status === SSH_FAILED) throw sshFailure(target, stderr.replace(/^debug\d: .*\r?\n/gm, ""));
  // Those before the last were accepted, but could not sign.
  const key = [...stderr.matchAll(/^debug1: Server accepts key: .*(SHA256:[A-Za-z0-9+/]+)/gm)].at(-1)?.[1];
  if (key === undefined) {
    report.note("warning: ssh does not tell which key you log in with; after this, SSH_PUBLIC_KEYS alone do");
    return;
  }
  if (listed.includes(key)) return;
  throw new UserError(
    "SSH_KEY_UNLISTED",
    `expected the key that you log in with among SSH_PUBLIC_KEYS, found ${key}, which is not: you would be locked out`,
    {
      exitCode: ExitCode.configuration,
      fix: "Add its public half (`ssh-keygen -y -f FILE`, or `ssh-add -L`) to SSH_PUBLIC_KEYS, or log in with a key that is there: set SSH_PRIVATE_KEY_FILE, or add it to your agent.",
    },
  );
}
