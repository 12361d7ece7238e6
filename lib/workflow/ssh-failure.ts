import type { SshTarget } from "../commands/ssh";
import { UserError } from "../errors";

/** What OpenSSH says, most telling first, and what it means for the person. */
const CAUSES: readonly {
  words: RegExp;
  code: string;
  message: (target: SshTarget) => string;
  fix: string;
}[] = [
  {
    words: /No \S+ host key is known for/,
    code: "HOST_KEY_UNKNOWN",
    message: ({ address }) => `The host key of ${address} was never accepted on this computer.`,
    fix: "Copy the environment's known_hosts from the computer that made the machine. A host that was there before: `./bin/torrust-tracker-deployer register -e <environment>`.",
  },
  {
    words: /REMOTE HOST IDENTIFICATION HAS CHANGED|Host key verification failed/,
    code: "HOST_KEY_CHANGED",
    message: ({ address }) =>
      `The host key of ${address} is not the one that was accepted when the machine was made.`,
    fix: "If nobody installed the machine again, somebody may be in between: find out before you go on. If you did: `./bin/torrust-tracker-deployer register -e <environment>` for a host that was there before; for any other, compare the fingerprint on its console, then put what `ssh-keyscan` prints in place of its lines in the environment's known_hosts.",
  },
  {
    words: /Connection refused/,
    code: "SSH_REFUSED",
    message: ({ address, port }) =>
      `${address} refuses connections on port ${port}: the machine is up, its SSH server is not.`,
    fix: "Wait until it has booted, or look at its console.",
  },
  {
    words: /Could not resolve hostname/,
    code: "SSH_UNKNOWN_HOST",
    message: ({ address }) => `The name ${address} does not resolve.`,
    fix: "Check the address.",
  },
  {
    words: /timed out|No route to host|Network is unreachable/i,
    code: "SSH_TIMEOUT",
    message: ({ address, port }) => `${address} does not answer on port ${port}.`,
    fix: "Is the machine running, and do SSH_ALLOWED_CIDRS and the network let this computer through?",
  },
  {
    words: /Identity file .* not accessible/,
    code: "SSH_KEY_MISSING",
    message: ({ privateKeyFile = "" }) => `The private key ${privateKeyFile} cannot be read.`,
    fix: "Restore it, or set SSH_PRIVATE_KEY_FILE to another that the machine accepts.",
  },
  {
    words: /UNPROTECTED PRIVATE KEY FILE/,
    code: "SSH_KEY_UNUSABLE",
    message: ({ privateKeyFile = "" }) =>
      `Others can read the private key ${privateKeyFile}, so ssh does not use it.`,
    fix: "Take their rights away with `chmod 600`.",
  },
  {
    words: /passphrase|agent refused operation/i,
    code: "SSH_KEY_PASSPHRASE",
    message: () => "The private key has a passphrase, and no agent holds it.",
    fix: "Run `ssh-add` with that key first.",
  },
  {
    words: /Permission denied/,
    code: "SSH_KEY_REFUSED",
    message: ({ address, user }) => `${user}@${address} accepts none of the keys that were offered.`,
    fix: "Set SSH_PRIVATE_KEY_FILE to the key that belongs to one of SSH_PUBLIC_KEYS, or add it to your agent.",
  },
];

/** Tells apart why SSH did not get in; undefined when its words say nothing that is known. */
export function sshCause(target: SshTarget, stderr: string): UserError | undefined {
  const cause = CAUSES.find(({ words }) => words.test(stderr));
  return (
    cause && new UserError(cause.code, cause.message(target), { fix: cause.fix, evidence: stderr.trim() })
  );
}

/** The cause, or SSH_FAILED with ssh's own words. */
export function sshFailure(target: SshTarget, stderr: string): UserError {
  const cause = sshCause(target, stderr);
  if (cause) return cause;
  return new UserError("SSH_FAILED", `SSH to ${target.user}@${target.address} failed.`, {
    evidence: stderr.trim(),
  });
}
