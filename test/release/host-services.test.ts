import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { hostError } from "../../lib/release/host-errors";
import { isReleased } from "../../lib/release/host-status";
import { FakeHost } from "./fake-host";
import { MACHINE, SETTINGS, release } from "./fixtures";

const FIRST = release(SETTINGS, { machine: MACHINE });

let host: FakeHost;
beforeEach(() => (host = new FakeHost()));
afterEach(() => {
  host.remove();
});

test("a tracker that does not become healthy fails with its own last words, and can be started once it does", async () => {
  host.health("unhealthy");
  const { status: exit, stderr } = await host.deploy(FIRST);
  expect(exit).toBe(1);
  expect(hostError(stderr)).toMatchObject({ code: "SERVICES_UNHEALTHY" });
  expect(hostError(stderr)?.evidence).toContain("the tracker says why");
  expect(host.status(FIRST)).toMatchObject({ current: FIRST.id, running: false });
  host.health("healthy");
  expect(host.script(["run"]).status).toBe(0);
  expect(isReleased(host.status(FIRST), FIRST)).toBe(true);
});

test("a container that somebody replaced by hand is seen", async () => {
  await host.deploy(FIRST);
  rmSync(join(host.docker, "container"));
  expect(host.status(FIRST)).toMatchObject({ running: false });
});

test("a port that somebody else holds is named with its holder, before anything is started", async () => {
  const { ipv4_address } = MACHINE;
  writeFileSync(
    join(host.docker, "sockets-tcp"),
    `LISTEN 0 511 0.0.0.0:7070 0.0.0.0:* users:(("nginx",pid=77,fd=6))\nLISTEN 0 5 127.0.0.2:1212 0.0.0.0:*\n`,
  );
  const { status: exit, stderr } = await host.deploy(FIRST);
  expect(exit).toBe(1);
  expect(hostError(stderr)).toMatchObject({
    code: "PORT_TAKEN",
    message: `the release wants sockets that others hold: ${ipv4_address} port 7070/tcp for tracker by nginx (process 77)`,
  });
  expect(host.status(FIRST)).toMatchObject({ installed: true, running: false });
  rmSync(join(host.docker, "sockets-tcp"));
  expect((await host.deploy(FIRST)).status).toBe(0);
});

test("a service whose health check is disabled is well as soon as it runs", async () => {
  host.health("none");
  expect(await host.deploy(FIRST)).toMatchObject({ status: 0, stderr: "" });
  expect(isReleased(host.status(FIRST), FIRST)).toBe(true);
});

test("COMPOSE_OVERRIDE_INVALID: what Compose refuses is named with its own words, before anything is started", async () => {
  writeFileSync(join(host.docker, "refusal"), "services.tracker additional properties 'imge' not allowed");
  const { status, stderr } = await host.deploy(FIRST);
  expect(status).toBe(1);
  expect(hostError(stderr)).toMatchObject({
    code: "COMPOSE_OVERRIDE_INVALID",
    message: `Docker Compose refuses the compose.yaml of release ${FIRST.id}`,
    evidence: "services.tracker additional properties 'imge' not allowed",
    exitCode: 3,
  });
  expect(host.calls).not.toContain(" up ");
});

test("a service that is not well is told also when its log cannot be read", async () => {
  host.health("unhealthy");
  writeFileSync(join(host.docker, "no-logs"), "");
  const { stderr } = await host.deploy(FIRST);
  expect(hostError(stderr)).toMatchObject({ code: "SERVICES_UNHEALTHY" });
});
