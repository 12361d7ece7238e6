import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { TextReporter } from "../../lib/cli/text-reporter";
import { ProcessRunner } from "../../lib/shell/process-runner";
import { ensureAptPackages } from "../../lib/toolchain/apt";
import { temporaryFolder, writeFiles } from "../support/folder";
import { programOf } from "../support/image-program";
import { contentOf, release, settings } from "./fixtures";

const folder = temporaryFolder("caddy");

/** Runs a shell line as the only user of a network of its own; what it printed. */
function isolated(line: string): string {
  const { status, stdout, stderr } = spawnSync(
    "unshare",
    ["--map-root-user", "--net", "sh", "-ec", `ip link set lo up\n${line}`],
    {
      encoding: "utf8",
      env: { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder },
    },
  );
  return status === 0 ? stdout : stdout + stderr;
}

// Some systems let only root have a network of its own; CI is root.
const hasNamespaces = spawnSync("unshare", ["--map-root-user", "--net", "true"]).status === 0;
const testIsolated = hasNamespaces || process.getuid?.() === 0 ? test : test.skip;

let caddy: string;
beforeAll(async () => {
  const context = {
    directory: folder,
    runner: new ProcessRunner(),
    report: new TextReporter({ stream: process.stderr, quiet: false, verbosity: 0, color: false }),
    confirm: () => Promise.resolve(true),
  };
  await ensureAptPackages(["curl", "iproute2"], context);
  caddy = await programOf("caddy", "usr/bin/caddy", folder);
}, 300_000);

testIsolated(
  "Caddy tells the machine its figures and that it lives, and is changed by nobody",
  () => {
    const of = settings({
      domain: { name: "tracker.example.org" },
      tls: { authority: "internal", image: "caddy:2.10.2", apiAllowedCidrs: [] },
    });
    writeFiles(folder, { Caddyfile: contentOf(release(of), "config/caddy/Caddyfile") });
    const own = "http://127.0.0.1:2019";
    const printed = isolated(`
      for address in $(sed -n 's/^.default_bind//p' ${join(folder, "Caddyfile")} | tr -d '"'); do
        ip address add "$address" dev lo
      done
      ${caddy} run --config ${join(folder, "Caddyfile")} --adapter caddyfile 2> ${join(folder, "log")} &
      trap "kill $!; wait $! || true" EXIT
      curl -fsS --retry 20 --retry-connrefused --retry-delay 1 -o /dev/null ${own}/health || cat ${join(folder, "log")}
      for path in health metrics config/ "id/x" debug/pprof/; do
        curl -s -o /dev/null -w "$path %{http_code}\\n" ${own}/$path
      done
      for path in load stop; do curl -s -o /dev/null -w "POST $path %{http_code}\\n" -d '{}' ${own}/$path; done
      curl -s -o /dev/null -w "public %{http_code}\\n" --connect-to ::192.0.2.1: http://tracker.example.org/
      curl -s ${own}/metrics | sed -n 's/^caddy_http_requests_total.*server="\\([a-z0-9]*\\)".* /counted: /p'`);
    expect(printed.trim().split("\n")).toEqual([
      "health 200",
      "metrics 200",
      "config/ 404",
      "id/x 404",
      "debug/pprof/ 404",
      "POST load 404",
      "POST stop 404",
      "public 308",
      "counted: 1",
    ]);
  },
  60_000,
);
