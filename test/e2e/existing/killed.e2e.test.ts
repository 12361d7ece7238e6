import { existsSync } from "node:fs";
import { AdoptedHost } from "../support/adopted-host";
import { run, waitFor } from "../support/deployment";
import { Scenario } from "../support/scenario";

/*
 * `deploy` killed (SIGKILL) at every step on its way to a fresh host, each time repeated at once and killed at a later
 * one. What each of them left is there when the last one ends, in the same state as an undisturbed run.
 */

const MINUTE = 60_000;
const scenario = new Scenario();
const step = scenario.step.bind(scenario);

interface Row {
  readonly name: string;
  readonly killed: string;
  /** What was on the host when it was killed. */
  readonly left: string;
  /** What the next run did with it. */
  repaired?: string;
}
const rows: Row[] = [];

let host: AdoptedHost;
let undisturbed = "";
beforeAll(async () => {
  host = await AdoptedHost.start("killed");
}, 5 * MINUTE);

afterAll(async () => {
  const line = ({ name, killed, repaired = "not repaired", left }: Row): string =>
    `| ${[name.padEnd(45), killed.padEnd(15), repaired.padEnd(68), left].join(" | ")} |`;
  const head = line({ name: "step", killed: "killed", repaired: "repaired", left: "left on the host" });
  process.stderr.write(`\n${[head, ...rows.map(line)].join("\n")}\n`);
  await host.remove(scenario.failed);
}, 2 * MINUTE);

interface Killed {
  readonly name: string;
  /** What `deploy -v` says when the step has begun. */
  readonly when: RegExp;
  /** Shell line that succeeds once the step is on its way on the host. */
  readonly until?: string;
  /** Shell line for the host, so that there is something to do; what the one killed before has started there ends first. */
  readonly before?: string;
}

const succeeds = async (line: string): Promise<boolean> =>
  host.container.sh(line).then(
    () => true,
    () => false,
  );

/** Names what of ours is on the host. */
const LEFT = `
  say() { if eval "$2" >/dev/null 2>&1; then echo "$1"; fi; }
  say 'notes of what was found' 'test -e /opt/torrust/shared/found'
  say 'files sent' 'ls -A /opt/torrust/incoming | grep .'
  say 'host files' 'test -e /opt/torrust/shared/host-files'
  say 'rules not confirmed' 'test -e /etc/torrust/firewall.nft.candidate'
  say 'rules' 'test -e /etc/torrust/firewall.loaded'
  say 'image' 'docker image ls --quiet | grep .'
  say 'release' 'test -e /opt/torrust/current'
  say 'container' 'docker ps --all --quiet | grep .'`;

/** In the order in which `deploy` comes to them. */
const steps: readonly Killed[] = [
  { name: "toolchain", when: /^torrust tracker/m },
  { name: "synth", when: /^ +toolchain /m },
  { name: "provision: plan", when: /^ +synth /m },
  { name: "provision: readiness gate", when: /Executing: / },
  { name: "release: asking the host", when: /^ +provision /m },
  { name: "release: sending the archive", when: /Send the release archive/ },
  { name: "configure: base", when: /base : Install/ },
  {
    name: "configure: base, its files in place",
    when: /base : Install/,
    until: "test -e /etc/systemd/system/torrust-firewall.service",
  },
  { name: "configure: docker", when: /docker : Restart/ },
  { name: "configure: firewall, loading", when: /firewall : Load/ },
  { name: "configure: firewall, loaded and not confirmed", when: /firewall : Confirm/ },
  { name: "release: sending the image", when: /release : Send the images/ },
  { name: "release: installing", when: /release : Release / },
  {
    name: "run: image loading or loaded",
    when: /release : Release /,
    before: "docker ps -aq | xargs -r docker rm -f",
    until: "test -e /opt/torrust/current/compose.yaml",
  },
  {
    name: "run: container started, not healthy yet",
    when: /release : Release /,
    before: "docker ps -aq | xargs -r docker rm -f",
    until: "docker ps -aq | grep -q .",
  },
  // A question later: a program that is just being started, when its deployer is killed, is known to nobody.
  { name: "probe", when: /^ +release {2}.* s {3}/m, until: "true" },
];

function repaired(how: string): void {
  const last = rows.at(-1);
  if (last !== undefined) last.repaired = how;
}

step("an undisturbed run, to compare with", 5 * MINUTE, async () => {
  host.deployment.set("INFRASTRUCTURE_ADDRESS", host.address);
  expect((await host.deployment.cli("deploy --yes")).status).toBe(0);
  undisturbed = await host.alike();
  expect((await host.deployment.cli("purge --uninstall --yes")).status).toBe(0);
});

for (const { name, when, until, before } of steps) {
  step(`killed: ${name}`, 3 * MINUTE, async () => {
    if (before !== undefined) await host.container.sh(`flock /opt/torrust/.lock sh -c '${before}'`);
    const { status, stderr, seconds } = await host.deployment.during(
      "deploy --yes -v",
      when,
      async (signal) => {
        if (until !== undefined) await waitFor(name, MINUTE, () => succeeds(until));
        signal("SIGKILL");
      },
    );
    expect(stderr).toMatch(when);
    // A host that is asked every second may be through with it before the answer is here.
    expect(until === undefined ? [137] : [0, 137]).toContain(status);
    expect(existsSync(host.deployment.state.lock)).toBe(status === 137);
    // Coming to this step, the run has done what the one before it was killed in.
    repaired(`the next run came to "${name}"`);
    const left = (await host.container.sh(LEFT)).trim().replaceAll("\n", ", ");
    rows.push({
      name,
      killed: status === 137 ? `after ${seconds} s` : "was over before",
      left: left === "" ? "nothing" : left,
    });
  });
}

step("the same command again: the state of an undisturbed run", 5 * MINUTE, async () => {
  const { status, seconds } = await host.deployment.cli("deploy --yes -v");
  expect(status).toBe(0);
  expect(await host.alike()).toBe(undisturbed);
  repaired(`passed in ${seconds} s, all as undisturbed`);
  expect((await host.deployment.cli("test")).status).toBe(0);
  expect((await host.deployment.make("infra-plan")).stdout).toContain("No changes.");
});

step("nothing that a killed deployer had started goes on", 2 * MINUTE, async () => {
  await waitFor("its children to be gone", 90_000, async () => {
    const { stdout } = await run("bash", ["-c", `pgrep -af '[/]${host.deployment.name}' || true`]);
    return stdout === "";
  });
});

step("of two commands at once the second names the first", 3 * MINUTE, async () => {
  const { deployment } = host;
  let refused: Awaited<ReturnType<typeof deployment.failureOf>>;
  deployment.set("TORRUST_TRACKER_ANNOUNCE_INTERVAL", "420");
  const interrupted = await deployment.during(
    "deploy --yes -v",
    /Send the release archive/,
    async (signal) => {
      refused = await deployment.failureOf("deploy");
      signal("SIGINT");
    },
  );
  expect(refused?.code).toBe("ENVIRONMENT_LOCKED");
  expect(refused?.message).toMatch(/\(process \d+\) runs "deploy" since /);
  expect(interrupted.status).toBe(130);
  expect(interrupted.stderr).toContain("INTERRUPTED");
});

step("after Ctrl-C the same command goes on", 3 * MINUTE, async () => {
  expect(existsSync(host.deployment.state.lock)).toBe(false);
  const { status, stdout } = await host.deployment.cli("deploy --yes");
  expect(status).toBe(0);
  expect(stdout).toContain("interval 420 s");
});
