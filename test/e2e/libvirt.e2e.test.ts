import { randomBytes } from "node:crypto";
import { z } from "zod";
import { MachineOutputs } from "../../lib/inventory/machine-outputs";
import { Deployment, run, waitFor } from "./support/deployment";
import { expectOnlyOpen } from "./support/open-ports";
import { Scenario } from "./support/scenario";

/*
 * The main job with nothing replaced: the real provider, a real virtual machine with its own kernel, real Docker,
 * the real tracker. One scenario; each step builds on the one before.
 */

const MINUTE = 60_000;
const deployment = new Deployment(`local-e2e-${randomBytes(2).toString("hex")}`, "local");

const Shown = z.object({ ok: z.literal(true), result: z.object({ machine: MachineOutputs }) });
let address = "";
const scenario = new Scenario();
const step = scenario.step.bind(scenario);

/** What must not change when nothing is to be done: containers, files, firewall rules. */
async function fingerprint(): Promise<string> {
  return deployment.onMachine(
    { address },
    [
      "sudo docker ps -aq | xargs -r sudo docker inspect -f '{{.Id}} {{.State.StartedAt}}'",
      "sudo find /opt/torrust /etc/torrust -path '*/data/*' -prune -o -type f -printf '%p %T@\\n' | sort",
      "sudo nft --handle --stateless --terse list table inet torrust",
    ].join(" && "),
  );
}

async function trackerContainer(): Promise<string> {
  return deployment.onMachine(
    { address },
    "sudo docker ps -q --no-trunc --filter label=com.docker.compose.service=tracker",
  );
}

describe("a virtual machine of libvirt", () => {
  afterAll(async () => {
    if (scenario.failed) {
      process.stderr.write("\nthe machine's own logs:\n");
      await run("bash", [
        "-c",
        `tail -n 80 /var/log/libvirt/qemu/${deployment.name}*.log 2>/dev/null || true`,
      ]);
      if (address !== "") {
        const { stdout, stderr } = await deployment.ssh(
          { address },
          "sudo journalctl -b -n 120 --no-pager; sudo docker ps -a; sudo docker logs --tail 40 torrust-tracker-1; sudo nft list ruleset",
        );
        process.stderr.write(`${stdout}\n${stderr}\n`);
      }
      await deployment.make("infra-destroy", { args: "--yes" });
    }
    deployment.remove();
  }, 10 * MINUTE);

  step("a machine that cannot start is named, and stands in nobody's way", 30 * MINUTE, async () => {
    deployment.set("INFRASTRUCTURE_INSTANCE_TYPE", "c2-m900");
    expect(await deployment.codeOf("provision")).toBe("MEMORY_MISSING");
    deployment.set("INFRASTRUCTURE_INSTANCE_TYPE", "");
  });

  step("infra-apply makes a machine that is ready", 30 * MINUTE, async () => {
    const applied = await deployment.make("infra-apply");
    expect(applied.stderr).toContain("which an apply that did not end well had left");
    expect(applied.status).toBe(0);
    const shown = await deployment.make("show", { args: "--json --quiet" });
    address = Shown.parse(JSON.parse(shown.stdout)).result.machine.ipv4_address;
  });

  step("app-deploy starts the tracker", 20 * MINUTE, async () => {
    expect((await deployment.make("app-deploy")).status).toBe(0);
  });

  step("health-check passes over every protocol", 5 * MINUTE, async () => {
    const checked = await deployment.make("health-check");
    expect(checked.status).toBe(0);
    expect(checked.stdout).toMatch(/udp announce.*1 seeder, interval 300 s/);
    expect(checked.stdout).toMatch(/\d+ passed, 0 failed, \d+ skipped/);
  });

  step("from outside, of all TCP ports only the topology's are open", 10 * MINUTE, async () => {
    await expectOnlyOpen(address, [22, 7070], 900);
  });

  step("a second plan says that there is nothing to change", 5 * MINUTE, async () => {
    const planned = await deployment.make("infra-plan");
    expect(planned.status).toBe(0);
    expect(planned.stdout).toContain("No changes.");
  });

  step("a second app-deploy changes nothing on the host", 10 * MINUTE, async () => {
    const before = await fingerprint();
    expect((await deployment.make("app-deploy")).status).toBe(0);
    expect(await fingerprint()).toBe(before);
  });

  step(
    "a changed announce interval recreates the tracker and leaves the firewall as it is",
    10 * MINUTE,
    async () => {
      const container = await trackerContainer();
      const firewall = await deployment.onMachine(
        { address },
        "sudo nft --handle --stateless --terse list table inet torrust",
      );
      deployment.set("TORRUST_TRACKER_ANNOUNCE_INTERVAL", "420");
      expect((await deployment.make("app-deploy")).status).toBe(0);
      expect(await trackerContainer()).not.toBe(container);
      expect(
        await deployment.onMachine(
          { address },
          "sudo nft --handle --stateless --terse list table inet torrust",
        ),
      ).toBe(firewall);
      const checked = await deployment.make("health-check");
      expect(checked.stdout).toMatch(/udp announce.*interval 420 s/);
      expect(checked.status).toBe(0);
    },
  );

  step("a reboot brings everything back without help", 15 * MINUTE, async () => {
    const boot = await deployment.onMachine({ address }, "cat /proc/sys/kernel/random/boot_id");
    await deployment.ssh({ address }, "sudo systemctl reboot");
    await waitFor("another boot id", 10 * MINUTE, async () => {
      const { status, stdout } = await deployment.ssh({ address }, "cat /proc/sys/kernel/random/boot_id");
      return status === 0 && stdout !== boot;
    });
    await waitFor("a healthy tracker", 5 * MINUTE, async () => {
      const { stdout } = await deployment.ssh({ address }, "sudo docker ps --filter health=healthy -q");
      return stdout.trim() !== "";
    });
    const checked = await deployment.make("health-check");
    expect(checked.status).toBe(0);
    const tuning = await deployment.onMachine({ address }, "cat /run/torrust-tuning.json");
    expect(tuning).toContain('"net.netfilter.nf_conntrack_max": "262144"');
    expect(tuning).toContain('"refused": {}');
    for (const unit of [
      "torrust-tuning",
      "torrust-firewall",
      "systemd-timesyncd",
      "apt-daily-upgrade.timer",
    ]) {
      await deployment.onMachine({ address }, `systemctl is-active ${unit}`);
    }
  });

  step("infra-destroy leaves no domain, volume, network or lease", 5 * MINUTE, async () => {
    expect((await deployment.make("infra-destroy", { args: "--yes" })).status).toBe(0);
    const left = await run("bash", [
      "-c",
      `export LIBVIRT_DEFAULT_URI=qemu:///system
       { virsh list --all --name; virsh vol-list default; virsh net-list --all --name; cat /var/lib/libvirt/dnsmasq/*.status /var/lib/libvirt/dnsmasq/*.leases 2>/dev/null; } | grep -F '${deployment.name}' || true`,
    ]);
    expect(left.stdout).toBe("");
  });
});
