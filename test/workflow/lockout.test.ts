import { refuseLockout } from "../../lib/workflow/lockout";
import { rejectionOf } from "../support/failure";
import { RecordingReporter } from "../support/recording-reporter";
import { type Answer, RecordingRunner } from "../support/recording-runner";
import { MACHINE, SETTINGS, release, settings } from "../release/fixtures";

const ALICE =
  "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHB1dCB5b3VyIG93biBwdWJsaWMga2V5IGhlcmU6IC0t alice@example.org";
/** As `ssh-keygen -l` prints it of ALICE. */
const FINGERPRINT = "SHA256:ltWdsDHxBncCP4vcjPKOLWtcNcN7gyAYBfYKaYNwVL0";
const TARGET = { address: "192.0.2.1", port: 22, user: "torrust", knownHostsFile: "/known_hosts" };
const WITH_KEYS = release(settings({ access: { publicKeys: [ALICE] } }), { machine: MACHINE });
const WITHOUT = release(SETTINGS, { machine: MACHINE });

const accepted = (fingerprint: string) =>
  `debug1: Server accepts key: alice@example.org ED25519 ${fingerprint} agent\r\n`;
const AUTHENTICATED = 'Authenticated to 192.0.2.1 ([192.0.2.1]:22) using "publickey".\r\n';

function asked(answer: Answer, bundle = WITH_KEYS) {
  const context = { runner: new RecordingRunner(() => answer), report: new RecordingReporter() };
  return { context, checked: refuseLockout(context, TARGET, bundle) };
}

test("the key that opens the machine is asked of ssh, over a connection of its own", async () => {
  const { context, checked } = asked({ stderr: accepted(FINGERPRINT) + AUTHENTICATED });
  await checked;
  expect(context.runner.lines).toEqual([
    expect.stringMatching(
      /^ssh .* -v -o ControlPath=none -o FingerprintHash=sha256 -T -p 22 -- torrust@192\.0\.2\.1 true$/,
    ),
  ]);
  expect(context.report.lines).toEqual([]);
});

test("SSH_KEY_UNLISTED: the key that counts is the last that was accepted", async () => {
  const stderr = accepted(FINGERPRINT) + accepted("SHA256:another") + AUTHENTICATED;
  expect(await rejectionOf(asked({ stderr }).checked)).toMatchObject({
    code: "SSH_KEY_UNLISTED",
    exitCode: 3,
    message:
      "expected the key that you log in with among SSH_PUBLIC_KEYS, found SHA256:another, which is not: you would be locked out",
    fix: expect.stringContaining("to SSH_PUBLIC_KEYS, or log in with a key that is there"),
  });
});

test("where the keys stay as they are, nothing is asked", async () => {
  const { context, checked } = asked({}, WITHOUT);
  await checked;
  expect(context.runner.lines).toEqual([]);
});

test("an ssh that does not tell is passed, with a warning", async () => {
  const { context, checked } = asked({ stderr: AUTHENTICATED });
  await checked;
  expect(context.report.lines).toEqual([
    "warning: ssh does not tell which key you log in with; after this, SSH_PUBLIC_KEYS alone do",
  ]);
});

test("a machine that lets nobody in is told as such, without ssh's trace", async () => {
  const stderr =
    "debug1: Connecting to 192.0.2.1 port 22.\r\ntorrust@192.0.2.1: Permission denied (publickey).\r\n";
  expect(await rejectionOf(asked({ status: 255, stderr }).checked)).toMatchObject({
    code: "SSH_KEY_REFUSED",
    evidence: "torrust@192.0.2.1: Permission denied (publickey).",
  });
});
