import { chmodSync, existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { cloneProject } from "../support/clone";
import { writeFiles } from "../support/folder";
import { until } from "../support/until";

const clone = cloneProject({ "environments/local/.env": "INFRASTRUCTURE_PROVIDER=libvirt\n" });
const state = join(clone.root, ".state/local");
const path = (name: string): string => join(clone.root, name);

/** Stands in for OpenTofu: answers nothing, notes each SIGINT, and ends a little later, as the real one does. */
const HANGING_TOFU = `#!/bin/sh
trap 'echo INT >> "${path("signals")}"' INT
echo $$ > "${path("started")}"
until [ -e "${path("signals")}" ]; do sleep 0.02; done
sleep 0.1
`;

const Journal = z.object({
  command: z.string(),
  result: z.string(),
  user: z.string(),
  time: z.iso.datetime(),
});

test("Ctrl-C in the middle: one error, exit 130, the lock given back, nothing half-written", async () => {
  writeFiles(clone.root, { "tools/tofu": HANGING_TOFU });
  chmodSync(path("tools/tofu"), 0o755);
  const env = { PATH: `${path("tools")}:${process.env["PATH"] ?? ""}` };
  const run = clone.start("configure --json --yes", env);
  await until(() => existsSync(path("started")), 30_000);
  expect(existsSync(join(state, "lock"))).toBe(true);
  run.interrupt();
  const { status, stdout } = await run.ended;

  expect(status).toBe(130);
  expect(JSON.parse(stdout)).toEqual({
    ok: false,
    command: "configure",
    environment: "local",
    error: {
      code: "INTERRUPTED",
      message: "The work was interrupted.",
      details: [],
      fix: "Run the same command again: it continues where it stopped.",
      docs: "docs/reference/errors.md#interrupted",
    },
  });
  expect(readFileSync(path("signals"), "utf8")).toBe("INT\n");
  expect(readdirSync(state)).toEqual(["environment", "journal"]);
  expect(readdirSync(path("environments/local"))).toEqual([".env"]);
  expect(Journal.parse(JSON.parse(readFileSync(join(state, "journal"), "utf8")))).toMatchObject({
    command: "configure",
    result: "INTERRUPTED",
  });
});
