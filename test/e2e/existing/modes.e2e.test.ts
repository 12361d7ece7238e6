import { readFileSync } from "node:fs";
import { z } from "zod";
import { until } from "../../support/until";
import { AdoptedHost } from "../support/adopted-host";
import { Scenario } from "../support/scenario";

/*
 * Trackers that not everybody may use, on a real host: the probes let themselves in and leave nothing behind.
 */

const MINUTE = 60_000;
const Tunnel = z.object({
  result: z.object({ services: z.tuple([z.object({ service: z.literal("tracker-api"), url: z.url() })]) }),
});
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

step("one command leads to the API, which only the host itself reaches, until Ctrl-C", MINUTE, async () => {
  let answer: unknown;
  const ended = await host.deployment.during("tunnel --json", /open until/, async (signal, stdout) => {
    try {
      await until(() => stdout().endsWith("\n"));
      const { services } = Tunnel.parse(JSON.parse(stdout())).result;
      answer = await (await fetch(`${services[0].url}/api/health_check`)).json();
    } finally {
      signal("SIGINT");
    }
  });
  expect(answer).toEqual({ status: "Ok" });
  expect(ended.status).toBe(130);
  expect(ended.stdout.split("\n")).toHaveLength(2);
});

step(
  "a service that is new on the host gets its secret; what the host has is not made again",
  3 * MINUTE,
  async () => {
    const { deployment, container } = host;
    const before = readFileSync(deployment.secretsFile, "utf8");
    deployment.set("PROMETHEUS_ENABLED", "true");
    deployment.set("GRAFANA_ENABLED", "true");
    expect((await deployment.cli("configure")).status).toBe(0);
    const after = readFileSync(deployment.secretsFile, "utf8");
    expect(after.slice(before.length)).toMatch(/^GRAFANA_ADMIN_PASSWORD=t[0-9a-f]{48}\n$/);
    expect(after.startsWith(before)).toBe(true);

    // Of a Grafana that was on once; and everything is lost here.
    await container.sh("mkdir /opt/torrust/shared/data/grafana");
    deployment.write(".env.secrets", undefined);
    const failure = await deployment.failureOf("release");
    expect(failure?.code).toBe("SECRETS_MISSING");
    expect(failure?.details.map(({ key }) => key)).toEqual([
      "TORRUST_TRACKER_API_TOKEN",
      "GRAFANA_ADMIN_PASSWORD",
    ]);
  },
);
