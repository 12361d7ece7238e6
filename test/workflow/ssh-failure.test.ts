import { sshFailure } from "../../lib/workflow/ssh-failure";

const target = {
  address: "192.0.2.1",
  port: 22,
  user: "torrust",
  knownHostsFile: "known_hosts",
  privateKeyFile: "id",
};

/** The words of OpenSSH 9.2. */
const CHANGED = `@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@
@    WARNING: REMOTE HOST IDENTIFICATION HAS CHANGED!     @
@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@
IT IS POSSIBLE THAT SOMEONE IS DOING SOMETHING NASTY!
Host key for 192.0.2.1 has changed and you have requested strict checking.
Host key verification failed.`;

test.each([
  [
    "HOST_KEY_CHANGED",
    "The host key of 192.0.2.1 is not the one that was accepted when the machine was made.",
    CHANGED,
  ],
  [
    "HOST_KEY_UNKNOWN",
    "The host key of 192.0.2.1 was never accepted on this computer.",
    "No ED25519 host key is known for 192.0.2.1 and you have requested strict checking.\nHost key verification failed.",
  ],
  [
    "SSH_REFUSED",
    "192.0.2.1 refuses connections on port 22: the machine is up, its SSH server is not.",
    "ssh: connect to host 192.0.2.1 port 22: Connection refused",
  ],
  [
    "SSH_TIMEOUT",
    "192.0.2.1 does not answer on port 22.",
    "ssh: connect to host 192.0.2.1 port 22: Connection timed out",
  ],
  [
    "SSH_TIMEOUT",
    "192.0.2.1 does not answer on port 22.",
    "Connection timed out during banner exchange\nConnection to 192.0.2.1 port 22 timed out",
  ],
  [
    "SSH_TIMEOUT",
    "192.0.2.1 does not answer on port 22.",
    "ssh: connect to host 192.0.2.1 port 22: No route to host",
  ],
  [
    "SSH_TIMEOUT",
    "192.0.2.1 does not answer on port 22.",
    "ssh: connect to host 192.0.2.1 port 22: Network is unreachable",
  ],
  [
    "SSH_UNKNOWN_HOST",
    "The name 192.0.2.1 does not resolve.",
    "ssh: Could not resolve hostname nosuch.invalid: Name or service not known",
  ],
  [
    "SSH_KEY_PASSPHRASE",
    "The private key has a passphrase, and no agent holds it.",
    'Load key "id": incorrect passphrase supplied to decrypt private key\ntorrust@192.0.2.1: Permission denied (publickey).',
  ],
  [
    "SSH_KEY_MISSING",
    "The private key id cannot be read.",
    "Warning: Identity file id not accessible: No such file or directory.\ntorrust@192.0.2.1: Permission denied (publickey).",
  ],
  [
    "SSH_KEY_UNUSABLE",
    "Others can read the private key id, so ssh does not use it.",
    "@         WARNING: UNPROTECTED PRIVATE KEY FILE!          @\nPermissions 0644 for 'id' are too open.\ntorrust@192.0.2.1: Permission denied (publickey).",
  ],
  [
    "SSH_KEY_REFUSED",
    "torrust@192.0.2.1 accepts none of the keys that were offered.",
    "torrust@192.0.2.1: Permission denied (publickey).",
  ],
  [
    "SSH_FAILED",
    "SSH to torrust@192.0.2.1 failed.",
    "kex_exchange_identification: read: Connection reset by peer",
  ],
])("%s: %s", (code, message, stderr) => {
  expect(sshFailure(target, `${stderr}\n`)).toMatchObject({ code, message, exitCode: 1, evidence: stderr });
});
