import { AdoptedHost } from "../support/adopted-host";
import { Scenario } from "../support/scenario";

/*
 * Trackers that not everybody may use, on a real host: the probes let themselves in and leave nothing behind.
 */

const MINUTE = 60_000;
const scenario = new Scenario();
const step = scenario.step.bind(scenario);

let host: AdoptedHost;
beforeAll(async () => {
  // Private: over UDP nobody can show a key, so there is no UDP tracker.
  host = await AdoptedHost.start("modes", { TORRUST_TRACKER_MODE: "private", TORRUST_TRACKER_UDP_PORTS: "" });
}, 5 * MINUTE);

afterAll(async () => {
  await host.remove(scenario.failed);
}, 2 * MINUTE);

/** Rows of a table of the tracker's own database. */
async function rows(table: "keys" | "whitelist"): Promise<number> {
  const script = `import sqlite3; print(sqlite3.connect("/opt/torrust/shared/data/tracker/tracker.db").execute("select count(*) from ${table}").fetchone()[0])`;
  return Number(await host.container.sh(`python3 -c '${script}'`));
}

async function passedAnnounces(): Promise<Record<"udp" | "http", number>> {
  const { status, stdout } = await host.deployment.make("health-check");
  expect(stdout).toMatch(/\d+ passed, 0 failed, 0 skipped/);
  expect(status).toBe(0);
  const count = (protocol: string): number =>
    stdout.match(new RegExp(`passed +${protocol} announce`, "g"))?.length ?? 0;
  return { udp: count("udp"), http: count("http") };
}

step("a private tracker serves who has a key, on both families", 5 * MINUTE, async () => {
  await host.deployment.cli(`register --address ${host.address}`);
  expect((await host.deployment.make("up")).status).toBe(0);
  expect(await passedAnnounces()).toEqual({ udp: 0, http: 2 });
  expect(await rows("keys")).toBe(0);
});

step(
  "a whitelisted tracker serves what is on its list, over both protocols and families",
  5 * MINUTE,
  async () => {
    host.deployment.set("TORRUST_TRACKER_MODE", "whitelisted");
    host.deployment.set("TORRUST_TRACKER_UDP_PORTS", "6969");
    expect((await host.deployment.make("app-deploy")).status).toBe(0);
    expect(await passedAnnounces()).toEqual({ udp: 2, http: 2 });
    expect(await rows("whitelist")).toBe(0);
  },
);
