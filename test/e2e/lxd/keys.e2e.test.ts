import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { remote, SSH_FAILED } from "../../../lib/commands/ssh";
import { isConfigured } from "../../../lib/release/host-status";
import { ProcessRunner } from "../../../lib/shell/process-runner";
import { refuseLockout } from "../../../lib/workflow/lockout";
import { RecordingReporter } from "../../support/recording-reporter";
import { rejectionOf } from "../../support/failure";
import { settings } from "../../release/fixtures";
import { TestHost } from "./host";
import { run } from "./lxc";

/** Who may log in, on one host that the deployer has made. */
const host = new TestHost();
const keys = mkdtempSync(join(tmpdir(), "torrust-keys-"));
const runner = new ProcessRunner();

jest.setTimeout(300_000);
beforeAll(async () => {
  await run("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-C", "bob", "-f", join(keys, "bob")]);
  await host.start("torrust-test-keys");
});
afterAll(async () => {
  await host.remove();
  rmSync(keys, { recursive: true, force: true });
});

const bob = () => readFileSync(join(keys, "bob.pub"), "utf8").trim();
const bundle = (...publicKeys: readonly string[]) =>
  host.bundle(settings({ access: { publicKeys: [...publicKeys] } }));

async function login(target = host.target): Promise<number> {
  return (await runner.run(remote(target, "true"))).status;
}
const asBob = () => ({ ...host.target, privateKeyFile: join(keys, "bob") });

test("an operator's key lets in once it is listed; root has none", async () => {
  await host.container.sh("mkdir -p -m 700 /root/.ssh && echo gone >/root/.ssh/authorized_keys");
  const release = bundle(host.publicKey, bob());
  expect(await login(asBob())).toBe(SSH_FAILED);
  expect(await host.deliver(release, "token", ["configure"])).toMatchObject({ status: 0 });
  expect([await login(), await login(asBob())]).toEqual([0, 0]);
  expect(await host.container.sh("ls /root/.ssh; stat -c '%U %G %a' /home/torrust/.ssh/*")).toBe(
    "torrust torrust 600\n",
  );
  expect((await host.status(release, "token")).configure).toBe(release.manifest.configure);
});

test("configured again, the file stays as it is", async () => {
  const file = () => host.container.sh("stat -c '%i %y' /home/torrust/.ssh/authorized_keys");
  const before = await file();
  const { output } = await host.deliver(bundle(host.publicKey, bob()), "token", ["configure"]);
  expect(output).toContain("changed=0");
  expect(await file()).toBe(before);
});

test("a key that was added by hand is seen", async () => {
  const release = bundle(host.publicKey, bob());
  await host.container.sh("echo '# by hand' >>/home/torrust/.ssh/authorized_keys");
  expect(isConfigured(await host.status(release, "token"), release)).toBe(false);
});

test("whoever would be locked out is told, over real ssh", async () => {
  const context = { runner, report: new RecordingReporter() };
  expect(await rejectionOf(refuseLockout(context, host.target, bundle(bob())))).toMatchObject({
    code: "SSH_KEY_UNLISTED",
  });
  await refuseLockout(context, host.target, bundle(host.publicKey));
  await refuseLockout(context, asBob(), bundle(bob()));
  expect(context.report.lines).toEqual([]);
});

test("a key that is listed no more lets nobody in", async () => {
  expect(await host.deliver(bundle(host.publicKey), "token", ["configure"])).toMatchObject({ status: 0 });
  expect([await login(), await login(asBob())]).toEqual([0, SSH_FAILED]);
});
