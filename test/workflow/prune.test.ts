import { spawnSync } from "node:child_process";
import { readdirSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { pruneArchives, prunePlans } from "../../lib/workflow/prune";
import { temporaryFolder, writeFiles } from "../support/folder";

const directory = temporaryFolder("prune");
const state = { directory, releases: join(directory, "releases") };

test("plans of processes that are gone are removed; those of others, and other files, stay", () => {
  const gone = spawnSync("true").pid;
  writeFiles(directory, { [`plan-${gone}`]: "", [`plan-${process.pid}`]: "", "plan-x": "", journal: "" });
  prunePlans(state);

  expect(readdirSync(directory).sort()).toEqual(["journal", `plan-${process.pid}`, "plan-x"]);
});

test("the newest archives stay, and the one that is sent, however old it is", () => {
  for (let age = 1; age <= 7; age += 1) {
    writeFiles(state.releases, { [`${age}.tar.gz`]: "" });
    utimesSync(join(state.releases, `${age}.tar.gz`), 1000 - age, 1000 - age);
  }
  pruneArchives(state, "7.tar.gz");

  expect(readdirSync(state.releases).sort()).toEqual([1, 2, 3, 4, 7].map((age) => `${age}.tar.gz`));
});
