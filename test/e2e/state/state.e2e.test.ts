import { existsSync, readFileSync, statSync } from "node:fs";
import { hostname, userInfo } from "node:os";
import { join } from "node:path";
import { opentofuProgram } from "./tools";
import { AdoptedHost } from "../support/adopted-host";
import { Scenario } from "../support/scenario";
import { type HeldLock, holdLock } from "./hold-lock";
import { Lane, startPlaces } from "./lane";

/*
 * The state on real servers: one host that is there already, adopted by an environment for each place of the state.
 * The lanes go side by side: most of the time is spent waiting for a lock.
 */

const MINUTE = 60_000;
const PASSPHRASE = { STATE_ENCRYPTION_PASSPHRASE: "correct-horse-battery-9" };
const scenario = new Scenario();
const step = scenario.step.bind(scenario);

let host: AdoptedHost;
const lanes: Lane[] = [];

beforeAll(async () => {
  const places = await startPlaces();
  host = await AdoptedHost.start("state");
  const keys = {
    INFRASTRUCTURE_PROVIDER: "existing",
    INFRASTRUCTURE_ADDRESS: host.address,
    SSH_USER: "torrust",
    SSH_PRIVATE_KEY_FILE: join(host.keys, "id_ed25519"),
  };
  host.deployment.set("INFRASTRUCTURE_ADDRESS", host.address);
  for (const [index, place] of places.entries()) {
    lanes.push(new Lane(place, `${host.deployment.name}-${index}`, keys));
  }
}, 10 * MINUTE);

afterAll(async () => {
  for (const { place, deployment } of lanes) {
    await deployment.cli("purge --yes");
    deployment.remove();
    await place.stop();
  }
  await host.remove(scenario.failed);
}, 2 * MINUTE);

/** Every lane at once; failures tell whose they are. */
async function each(work: (lane: Lane) => Promise<void>): Promise<void> {
  const results = await Promise.allSettled(lanes.map((lane) => work(lane)));
  const failures = results.flatMap((result, index) =>
    result.status === "rejected" ? [`${lanes[index]?.place.name}: ${String(result.reason)}`] : [],
  );
  if (failures.length > 0) throw new Error(failures.join("\n\n"));
}

/** An output changes, so that there is something to apply. */
async function change(lane: Lane, ipv6: string): Promise<void> {
  lane.deployment.set("INFRASTRUCTURE_IPV6_ADDRESS", ipv6);
  expect((await lane.deployment.cli("provision --yes")).status).toBe(0);
}

step("a place that is not there is named", 6 * MINUTE, () =>
  each(async (lane) => {
    const { deployment, place, name } = lane;
    if (place.missing === undefined) return;
    for (const [key, value] of Object.entries(place.missing.settings ?? {})) deployment.set(key, value);
    lane.secrets({}, place.missing.credentials);
    expect(await deployment.codeOf("plan")).toBe("STATE_PLACE_MISSING");
    for (const [key, value] of Object.entries(place.settings(name))) deployment.set(key, value);
    lane.secrets();
  }),
);

step("the state is written to its place, and read from there", 6 * MINUTE, () =>
  each(async (lane) => {
    const { deployment } = lane;
    expect((await deployment.cli("register --yes")).status).toBe(0);
    expect((await deployment.cli("provision --yes")).status).toBe(0);
    expect(await lane.held()).toContain(host.address);
    expect((await deployment.cli("plan")).stdout).toContain("No changes.");
    expect(existsSync(deployment.state.tofuState)).toBe(false);
    expect(lane.leaks()).toEqual([]);
  }),
);

step("a copy is made before each apply", 6 * MINUTE, () =>
  each(async (lane) => {
    const [before, copies] = [await lane.held(), lane.copies()];
    await change(lane, "fd42:5ca1::1");
    const [copy = "", ...others] = lane.copies().filter((each) => !copies.includes(each));
    expect(others).toEqual([]);
    expect(JSON.parse(readFileSync(copy, "utf8"))).toEqual(JSON.parse(before));
    expect(statSync(copy).mode & 0o777).toBe(0o600);
  }),
);

step("a held lock is told, with its holder; one that a crash left is taken away", 8 * MINUTE, () =>
  each(async (lane) => {
    const { deployment, place } = lane;
    const held: HeldLock = await holdLock(await opentofuProgram(), lane.stack, lane.variables);
    const failure = await deployment.failureOf("plan");
    expect(failure?.code).toBe("STATE_LOCKED");
    const holder = `${userInfo().username}@${hostname()}`;
    expect(failure?.message).toContain(place.namesHolder ? holder : "the server does not say who");
    await held.kill();
    if (place.namesHolder) {
      const id = /force-unlock (\S+)`/.exec(failure?.fix ?? "")?.[1];
      expect((await deployment.cli(`tofu -- force-unlock -force ${id}`)).status).toBe(0);
    }
    expect((await deployment.cli("plan")).stdout).toContain("No changes.");
  }),
);

step("wrong credentials are named, and no password is shown", 6 * MINUTE, () =>
  each(async (lane) => {
    const { deployment, place } = lane;
    lane.secrets({}, place.wrongCredentials);
    const { status, stdout, stderr } = await deployment.cli("plan --json");
    expect(status).toBe(3);
    expect(JSON.parse(stdout)).toMatchObject({
      error: { code: "STATE_REFUSED", fix: expect.stringContaining(Object.keys(place.credentials)[0] ?? "") },
    });
    for (const [key, value] of Object.entries(place.wrongCredentials)) {
      if (!/USERNAME|KEY_ID/.test(key)) expect(stdout + stderr).not.toContain(value);
    }
    lane.secrets();
  }),
);

step("with a passphrase neither the server nor the copies can be read", 8 * MINUTE, () =>
  each(async (lane) => {
    const { deployment } = lane;
    lane.secrets(PASSPHRASE);
    await change(lane, "fd42:5ca1::2");
    const newest = lane.copies().at(-1) ?? "";
    for (const text of [await lane.held(), readFileSync(newest, "utf8")]) {
      expect(text).toContain("encrypted_data");
      expect(text).not.toContain(host.address);
      expect(text).not.toContain('"outputs"');
    }
    expect((await deployment.cli("plan")).stdout).toContain("No changes.");
    lane.secrets({ STATE_ENCRYPTION_PASSPHRASE: "another-horse-battery-9" });
    expect(await deployment.codeOf("plan")).toBe("STATE_DECRYPTION_FAILED");
    lane.secrets();
    expect(await deployment.codeOf("plan")).toBe("STATE_DECRYPTION_FAILED");
    lane.secrets(PASSPHRASE);
  }),
);

step("a copy is put back, wherever the state is", 6 * MINUTE, () =>
  each(async (lane) => {
    const { deployment } = lane;
    const newest = lane.copies().at(-1)?.split("/").at(-1) ?? "";
    expect((await deployment.cli(`restore-state ${newest} --yes`)).status).toBe(0);
    expect(await lane.held()).toContain("encrypted_data");
    const { stdout } = await deployment.cli("plan");
    expect(stdout).toContain("fd42:5ca1::1");
    await change(lane, "fd42:5ca1::2");
  }),
);

step("a state moves to this computer and back", 8 * MINUTE, () =>
  each(async (lane) => {
    const { deployment, place, keys, name } = lane;
    const migrate = ["tofu", "--", "init", "-migrate-state", "-force-copy"].join(" ");
    deployment.write(".env", lines({ ...keys, INFRASTRUCTURE_IPV6_ADDRESS: "fd42:5ca1::2" }));
    lane.secrets(PASSPHRASE, {});
    expect(await deployment.codeOf("plan")).toBe("STATE_BACKEND_CHANGED");
    expect((await deployment.cli(migrate, lane.variables)).status).toBe(0);
    expect((await deployment.cli("plan")).stdout).toContain("No changes.");
    expect(readFileSync(deployment.state.tofuState, "utf8")).toContain("encrypted_data");

    for (const [key, value] of Object.entries(place.settings(name))) deployment.set(key, value);
    lane.secrets(PASSPHRASE);
    expect(await deployment.codeOf("plan")).toBe("STATE_BACKEND_CHANGED");
    expect((await deployment.cli(migrate)).status).toBe(0);
    expect((await deployment.cli("plan")).stdout).toContain("No changes.");
  }),
);

step("destroy leaves an empty state; a server that is gone is told", 6 * MINUTE, () =>
  each(async (lane) => {
    expect((await lane.deployment.cli("destroy --yes")).status).toBe(0);
    await lane.place.stop();
    expect(await lane.deployment.codeOf("plan")).toBe("STATE_UNREACHABLE");
  }),
);

function lines(keys: Readonly<Record<string, string>>): string {
  return Object.entries(keys)
    .map(([key, value]) => `${key}=${value}\n`)
    .join("");
}
