import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { Secret } from "../../lib/config/secret";
import type { TrackerMode } from "../../lib/config/settings";
import { renderTemplate } from "../../lib/render/engine";
import { trackerTemplate, trackerView } from "../../lib/render/views/tracker";
import { deriveTopology } from "../../lib/topology/topology";
import { settings } from "../release/fixtures";
import { listeningOn } from "./fake-http-server";
import { hasIPv6 } from "./ipv6";

/** Path of the binary of torrust-tracker 3.0.0; empty where there is none. */
export const trackerBinary = process.env["TORRUST_TRACKER_BINARY"] ?? "";

/** Tests that need it: `.ci/run` names it, so that none is skipped there; elsewhere they are skipped aloud. */
export function describeWithTracker(what: string, tests: () => void): void {
  const name = `torrust-tracker 3.0.0, ${what}`;
  if (trackerBinary !== "") {
    describe(name, tests);
    return;
  }
  // Of a file that is skipped as a whole, jest prints nothing that went to its console.
  process.stderr.write(`skipped: "${name}": needs TORRUST_TRACKER_BINARY, the path of its binary\n`);
  describe.skip(name, tests);
}

export const token = new Secret("RightTokenOfThisTest");

export interface RealTracker {
  readonly udpPort: number;
  readonly httpPort: number;
  readonly apiBaseUrl: string;
  stop(): Promise<void>;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = listeningOn(server.address());
  server.close();
  return port;
}

/** A tracker on this machine's loopback addresses with the file that a release would give it. */
export async function startTracker(mode: TrackerMode): Promise<RealTracker> {
  const directory = mkdtempSync(join(tmpdir(), "probe-test-"));
  const file = join(directory, "tracker.toml");
  const [udpPort, httpPort, apiPort, health] = [
    await freePort(),
    await freePort(),
    await freePort(),
    await freePort(),
  ];
  const of = settings({
    tracker: {
      mode,
      logLevel: "info",
      udpPorts: mode === "private" ? [] : [udpPort],
      httpPorts: [httpPort],
      apiPort,
    },
  });
  const { listeners, sites } = deriveTopology(of);
  const topology = {
    sites,
    listeners: listeners.map((each) =>
      each.purpose === "tracker-health" ? { ...each, port: health } : each,
    ),
  };
  const addresses = { ipv4: "127.0.0.1", ipv6: hasIPv6 ? "::1" : null, floating: [] };
  const view = trackerView({ settings: of, topology, addresses });
  writeFileSync(file, renderTemplate(trackerTemplate(of.tracker.generation), view));
  const child = spawn(trackerBinary, [], {
    cwd: directory,
    env: {
      TORRUST_TRACKER_CONFIG_TOML_PATH: file,
      TORRUST_TRACKER_CONFIG_OVERRIDE_CORE__DATABASE__PATH: join(directory, "tracker.db"),
      TORRUST_TRACKER_CONFIG_OVERRIDE_HTTP_API__ACCESS_TOKENS__ADMIN: token.reveal(),
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  for await (const line of createInterface({ input: child.stdout })) {
    if (line.includes("HEALTH CHECK API") && line.includes("Started on")) break;
  }
  child.stdout.resume();
  const stop = async () => {
    child.kill("SIGKILL");
    await once(child, "exit");
    rmSync(directory, { recursive: true });
  };
  return { udpPort, httpPort, apiBaseUrl: `http://127.0.0.1:${apiPort}`, stop };
}
