import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { MachineOutputs } from "../../../lib/inventory/machine-outputs";
import { currentPlatform } from "../../../lib/toolchain/platform";
import { archivePaths, mirrorFolder, mirrorPaths } from "../../../lib/toolchain/providers";
import { IMAGE, ensureCloudImage } from "../../emulators/hetzner/lxd/image";
import { Deployment, ROOT, waitFor } from "../support/deployment";
import { Scenario } from "../support/scenario";
import { ensureLxd, initializeDefaults } from "./daemon";
import { lxc } from "./lxc";

/*
 * A container that LXD's own provider makes, from the preset. The provider is in a provider registry only: where the
 * toolchain's mirror has none, brought by hand, this is skipped by name.
 */

const TOOLCHAIN = process.env["TOOLCHAIN_DIR"] ?? join(ROOT, ".toolchain");
const MINUTE = 60_000;
const scenario = new Scenario();
const step = scenario.step.bind(scenario);
const Shown = z.object({ result: z.object({ machine: MachineOutputs }) });

function isMirrored(): boolean {
  const paths = [mirrorPaths, archivePaths].flatMap((of) => of("lxd", currentPlatform()));
  return paths.some((path) => existsSync(join(mirrorFolder(TOOLCHAIN), path)));
}

function lane(): void {
  const deployment = new Deployment(`local-lxd-${randomBytes(2).toString("hex")}`, "local-lxd");
  const machine = `${deployment.name}-tracker`;
  let address = "";
  let restoreDefaults = (): Promise<void> => Promise.resolve();

  const sh = (line: string): Promise<string> => lxc(["exec", machine, "--", "sh", "-ec", line]);
  /** A container's boot id is the host's. */
  const bootTime = (): Promise<string> => sh("systemctl show --property=UserspaceTimestampMonotonic --value");

  beforeAll(async () => {
    await ensureLxd();
    await ensureCloudImage(join(TOOLCHAIN, "images"));
    restoreDefaults = await initializeDefaults();
    deployment.set("INFRASTRUCTURE_IMAGE", `local:${IMAGE}`);
  }, 5 * MINUTE);

  afterAll(async () => {
    if (scenario.failed) {
      process.stderr.write(await sh("journalctl -b -n 60 --no-pager; docker ps -a").catch(String));
      await deployment.make("infra-destroy", { args: "--yes" });
    }
    await restoreDefaults();
    deployment.remove();
  }, 5 * MINUTE);

  step("infra-apply makes a container that is ready", 5 * MINUTE, async () => {
    expect((await deployment.make("infra-apply")).status).toBe(0);
    const { stdout } = await deployment.make("infra-status", { args: "--json --quiet" });
    address = Shown.parse(JSON.parse(stdout)).result.machine.ipv4_address;
    expect(await sh("ip -brief -4 address show dev eth0")).toContain(`${address}/`);
  });

  step("app-deploy and health-check pass", 10 * MINUTE, async () => {
    expect((await deployment.make("app-deploy")).status).toBe(0);
    expect((await deployment.make("health-check")).stdout).toMatch(/\d+ passed, 0 failed/);
  });

  step("a second plan says that there is nothing to change", MINUTE, async () => {
    expect((await deployment.make("infra-plan")).stdout).toContain("No changes.");
  });

  step("another size changes the limits of the machine that runs", 2 * MINUTE, async () => {
    const before = await bootTime();
    deployment.set("INFRASTRUCTURE_INSTANCE_TYPE", "c1-m3");
    expect((await deployment.make("infra-apply")).status).toBe(0);
    expect(await lxc(["profile", "get", machine, "limits.memory"])).toBe("3072MiB\n");
    expect(await bootTime()).toBe(before);
    expect((await deployment.make("infra-plan")).stdout).toContain("No changes.");
  });

  step("a reboot brings everything back, and is no change", 5 * MINUTE, async () => {
    const before = await bootTime();
    await deployment.ssh({ address }, "sudo systemctl reboot");
    await waitFor("another boot", 2 * MINUTE, async () => {
      const now = await bootTime().catch(() => before);
      return now !== before;
    });
    await waitFor("a healthy tracker", 2 * MINUTE, async () => {
      const { stdout } = await deployment.ssh({ address }, "sudo docker ps --filter health=healthy -q");
      return stdout.trim() !== "";
    });
    expect((await deployment.make("health-check")).stdout).toMatch(/\d+ passed, 0 failed/);
    expect((await deployment.make("infra-plan")).stdout).toContain("No changes.");
  });

  step("infra-destroy leaves neither container nor profile", 2 * MINUTE, async () => {
    expect((await deployment.make("infra-destroy", { args: "--yes" })).status).toBe(0);
    const left =
      (await lxc(["list", "--format", "csv"])) + (await lxc(["profile", "list", "--format", "csv"]));
    expect(left).not.toContain(deployment.name);
  });
}

const NAME = "a container of LXD's provider";
if (isMirrored()) describe(NAME, lane);
else test.skip(`${NAME}: the provider terraform-lxd/lxd is not in the mirror`, () => undefined);
