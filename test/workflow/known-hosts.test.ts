import { readFileSync } from "node:fs";
import { join } from "node:path";
import { hostKeys, hostName, replaceHost } from "../../lib/workflow/known-hosts";
import { temporaryFolder, writeFiles } from "../support/folder";

const folder = temporaryFolder("known-hosts");
const file = join(folder, "known_hosts");

test("a host's lines are replaced, those of others stay", () => {
  writeFiles(folder, {
    known_hosts: "# 192.0.2.1 is machine a\n192.0.2.1 ssh-ed25519 OLD\n192.0.2.10 ssh-ed25519 OTHER\n",
    draft: "# 192.0.2.1 is machine a\n192.0.2.1 ssh-ed25519 NEW\n",
  });
  expect(hostKeys(file, "192.0.2.1")).toEqual(["ssh-ed25519 OLD"]);
  replaceHost(file, "192.0.2.1", join(folder, "draft"));
  expect(readFileSync(file, "utf8")).toBe(
    "192.0.2.10 ssh-ed25519 OTHER\n# 192.0.2.1 is machine a\n192.0.2.1 ssh-ed25519 NEW\n",
  );
});

test("a host on another port is another host", () => {
  expect([hostName("192.0.2.1", 22), hostName("192.0.2.1", 2222)]).toEqual(["192.0.2.1", "[192.0.2.1]:2222"]);
});

test("a file that is not there knows nobody", () => {
  expect(hostKeys(join(folder, "none"), "192.0.2.1")).toEqual([]);
});
