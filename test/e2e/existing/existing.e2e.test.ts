import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { playbook } from "../../../lib/commands/ansible";
import { ProcessRunner } from "../../../lib/shell/process-runner";
import { projectPaths, stackDirectory } from "../../../lib/workflow/paths";
import { TOOLCHAIN, trackerImage } from "../lxd/host";
import { AdoptedHost } from "../support/adopted-host";
import { ROOT, run } from "../support/deployment";
import { expectOnlyOpen } from "../support/open-ports";
import { Scenario } from "../support/scenario";

/*
 * A host that is already there, as bare as it is rented out: a container of LXD, adopted, released to again and again
 * by every make target, left as it was found.
 */

const MINUTE = 60_000;
const scenario = new Scenario();
const step = scenario.step.bind(scenario);

let host: AdoptedHost;
let found = "";
let foundSettings = "";
beforeAll(async () => {
  host = await AdoptedHost.start("existing");
  await host.makeBare();
}, 5 * MINUTE);

afterAll(async () => {
  await host.remove(scenario.failed);
}, 2 * MINUTE);

const knownHosts = (): string => readFileSync(host.deployment.state.knownHosts, "utf8");
const journal = (): string => readFileSync(host.deployment.state.journal, "utf8");
const kernelSettings = (): Promise<string> =>
  host.container.sh("sysctl -a --pattern 'nf_conntrack_(tcp|udp)_timeout|ip_nonlocal_bind'");
const packages = async (): Promise<string[]> =>
  (await host.container.sh("dpkg-query -W -f '${db:Status-Status} ${Package}\\n'"))
    .split("\n")
    .flatMap((line) => /^installed (.*)/.exec(line)?.[1] ?? []);
const newHostKey = (): Promise<string> =>
  host.container.sh("rm /etc/ssh/ssh_host_*; ssh-keygen -A >/dev/null; systemctl restart ssh");

step("register accepts the host key once, says its fingerprint, and changes nothing", MINUTE, async () => {
  // What starts late is no part of a change.
  await host.container.sh("systemctl is-system-running --wait || true");
  found = await host.alike();
  foundSettings = await kernelSettings();
  const { status, stdout } = await host.deployment.cli(`register --address ${host.address}`);
  expect(status).toBe(0);
  const fingerprint = await host.container.sh(
    "ssh-keygen -lf /etc/ssh/ssh_host_ed25519_key.pub | cut -d' ' -f2",
  );
  expect(stdout).toContain(fingerprint.trim());
  expect(journal()).toContain(fingerprint.trim());
  expect(host.deployment.text).toContain(`INFRASTRUCTURE_ADDRESS=${host.address}\n`);
  expect(await host.alike()).toBe(found);
  const before = knownHosts();
  expect((await host.deployment.cli("register")).stdout).toContain("the one accepted before");
  expect(knownHosts()).toBe(before);
});

step("infra-init: then a bare `tofu apply` works, and infra-plan has nothing left", MINUTE, async () => {
  const { name } = host.deployment;
  expect((await host.deployment.make("infra-init")).stdout).toContain(`cd cdktf.out/stacks/${name} && `);
  const applied = await run("bash", [
    "-euc",
    '. "$0/env"; tofu -chdir="$1" apply -auto-approve -input=false -no-color',
    TOOLCHAIN,
    stackDirectory(projectPaths(ROOT, {}), name),
  ]);
  expect([applied.status, applied.stdout]).toEqual([
    0,
    expect.stringContaining("1 added, 0 changed, 0 destroyed"),
  ]);
  expect((await host.deployment.make("infra-plan")).stdout).toContain("No changes.");
});

step("apply, the old name of infra-apply, takes it as it is; infra-status shows it", MINUTE, async () => {
  const before = knownHosts();
  const { status, stderr } = await host.deployment.make("apply");
  expect([status, stderr]).toEqual([0, expect.stringContaining("make apply is now called make infra-apply")]);
  expect(knownHosts()).toBe(before);
  expect((await host.deployment.make("infra-status")).stdout).toContain(`torrust@${host.address}`);
  expect(await host.alike()).toBe(found);
});

step("app-deploy installs what a bare system lacks, configures, releases, runs", 5 * MINUTE, async () => {
  expect(await packages()).not.toContain("docker.io");
  expect((await host.deployment.make("app-deploy")).status).toBe(0);
  expect(await packages()).toEqual(
    expect.arrayContaining(["docker.io", "docker-compose", "nftables", "unattended-upgrades"]),
  );
});

step("health-check passes on both families", MINUTE, async () => {
  const { status, stdout } = await host.deployment.make("health-check");
  expect(status).toBe(0);
  expect(stdout.match(/passed +udp announce/g)).toHaveLength(2);
  expect(stdout).toMatch(/\d+ passed, 0 failed, 0 skipped/);
});

step("the targets that look at an environment", 2 * MINUTE, async () => {
  const target = async (name: string, args?: string): Promise<string> => {
    const { status, stdout } = await host.deployment.make(name, { args });
    expect([name, status]).toEqual([name, 0]);
    return stdout;
  };
  expect(await target("test-environment")).toContain("configuration valid");
  expect(await target("test-infrastructure")).toMatch(/Success! [^]*No changes\./);
  expect(await target("test-app-deployment")).toContain(`cdktf.out/releases/${host.deployment.name}`);
  expect(await target("test-services")).toMatch(/\d+ passed, 0 failed, 0 skipped/);
  expect(await target("ssh", "-- hostname -I")).toContain(host.address);
  expect(await target("logs", "--tail 5")).toMatch(/tracker/i);
});

step(
  "Docker restarted: from outside, of all TCP ports only the topology's are open, on both families",
  5 * MINUTE,
  async () => {
    await host.container.sh(
      `systemctl restart docker
       timeout 30 sh -c "until ss -Hlnt 'sport = :7070' | grep -q .; do sleep 0.1; done"`,
    );
    for (const address of [host.address, host.container.machine.ipv6_address ?? ""]) {
      await expectOnlyOpen(address, [22, 7070], 4000);
    }
  },
);

step("done again, nothing changes", 2 * MINUTE, async () => {
  const before = await host.exact();
  expect((await host.deployment.make("infra-plan")).stdout).toContain("No changes.");
  expect((await host.deployment.make("infra-apply")).status).toBe(0);
  expect((await host.deployment.make("app-deploy")).status).toBe(0);
  expect(await host.exact()).toBe(before);
  const redeployed = await host.deployment.make("app-redeploy", { args: `--images ${trackerImage()}` });
  expect(redeployed.status).toBe(0);
  expect(await host.exact()).toBe(before);
});

step("another host key is refused by deploy, test and Ansible", 2 * MINUTE, async () => {
  await newHostKey();
  expect(await host.deployment.codeOf("deploy")).toBe("HOST_KEY_CHANGED");
  expect(await host.deployment.codeOf("test")).toBe("HOST_KEY_CHANGED");
  const { state } = host.deployment;
  const inventoryFile = join(state.directory, "inventory.yaml");
  const { stdout } = await new ProcessRunner().run({
    ...playbook({
      program: join(TOOLCHAIN, "venv/bin/ansible-playbook"),
      directory: join(ROOT, "ansible"),
      inventoryFile,
      varsFile: join(state.directory, "ansible-vars.json"),
      tags: ["release"],
    }),
    // A connection of the run before, which was opened under the old key, would still serve.
    env: {
      ANSIBLE_CONFIG: join(ROOT, "ansible/ansible.cfg"),
      ANSIBLE_SSH_ARGS: "-o ControlMaster=no -o ControlPath=none",
    },
  });
  expect(stdout).toContain("Host key verification failed");
});

step("register again takes the new key, and only when that is confirmed", 2 * MINUTE, async () => {
  const before = knownHosts();
  const { status, stdout } = await host.deployment.cli("register --json");
  expect([status, stdout]).toEqual([2, expect.stringContaining("NOT_CONFIRMED")]);
  expect(knownHosts()).toBe(before);
  expect((await host.deployment.cli("register --yes")).status).toBe(0);
  expect(knownHosts()).not.toBe(before);
  expect((await host.deployment.cli("deploy")).status).toBe(0);
});

step("destroy leaves the host alone, and infra-apply takes it again", 2 * MINUTE, async () => {
  const before = await host.exact();
  const { stdout } = await host.deployment.cli("destroy --yes");
  expect(stdout).toContain("left as it is");
  expect(await host.exact()).toBe(before);
  expect((await host.deployment.make("infra-apply")).status).toBe(0);
});

step("purge asks first; with --uninstall it leaves the host as it was found", 2 * MINUTE, async () => {
  const { state } = host.deployment;
  expect(await host.deployment.cli("purge --uninstall")).toMatchObject({ status: 2 });
  expect(existsSync(state.directory)).toBe(true);
  expect(await kernelSettings()).not.toBe(foundSettings);
  expect((await host.deployment.cli("purge --uninstall --yes")).status).toBe(0);
  expect(existsSync(state.directory)).toBe(false);
  expect(await host.alike()).toBe(found);
  expect(await kernelSettings()).toBe(foundSettings);
});

step("a host that was cleared can be taken again", 5 * MINUTE, async () => {
  expect((await host.deployment.cli("deploy --yes")).status).toBe(0);
});
