import { readFileSync } from "node:fs";
import { hostError } from "../../lib/release/host-errors";
import { HOST_SCRIPTS } from "./host-scripts";

test("every code that a script fails with has its error", () => {
  const codes = HOST_SCRIPTS.flatMap((path) =>
    [...readFileSync(path, "utf8").matchAll(/\bfail ([A-Z_]+)/g)].map((match) => match[1] ?? ""),
  );
  expect(codes.length).toBeGreaterThan(5);
  for (const code of codes)
    expect(hostError(`torrust-error: ${code}: text`)).toMatchObject({ code, message: "text" });
});

test("the lines before the error are its evidence", () => {
  const output =
    "noise\ntorrust-evidence:\nline 1\nline 2\ntorrust-error: SERVICES_UNHEALTHY: not healthy\nrecap";
  expect(hostError(output)).toMatchObject({
    code: "SERVICES_UNHEALTHY",
    message: "not healthy",
    evidence: "line 1\nline 2",
  });
});

test("an error inside Ansible's JSON is found with its line ends", () => {
  const output = `fatal: [tracker]: FAILED! => {"msg": "torrust-evidence:\\nline \\"1\\"\\ntorrust-error: IMAGE_UNAVAILABLE: no image"}`;
  expect(hostError(output)).toMatchObject({
    code: "IMAGE_UNAVAILABLE",
    message: "no image",
    exitCode: 5,
    evidence: 'line "1"',
  });
});

test("a host that lets nobody in after the firewall was loaded is told apart from one that is down", () => {
  const output = "TASK [firewall : Keep the firewall's rules] ***\nfatal: [tracker]: UNREACHABLE! =>\n";
  expect(hostError(output)).toMatchObject({ code: "HOST_FIREWALL_REVERTED" });
  expect(
    hostError("TASK [Send the release archive] ***\nfatal: [tracker]: UNREACHABLE! =>\n"),
  ).toBeUndefined();
});

test.each([
  "E: Unable to acquire the dpkg frontend lock (/var/lib/dpkg/lock-frontend), is another process using it?",
  "E: Unable to lock the administration directory (/var/lib/dpkg/), is another process using it?",
  "E: Unable to lock directory /var/lib/apt/lists/",
  "E: Could not get lock /var/cache/apt/archives/lock. It is held by process 7 (apt-get)",
  "dpkg: error: dpkg frontend lock was locked by another process with pid 7",
  'fatal: [tracker]: FAILED! => {"msg": "Failed to lock apt for exclusive operation: Failed to lock directory"}',
])("a held package manager is known by its own words: %s", (line) => {
  expect(hostError(line)).toMatchObject({ code: "HOST_APT_LOCKED" });
});

test("a database that is locked is no package manager", () => {
  const evidence = "InnoDB: Unable to lock ./ibdata1 error: 11";
  const output = `torrust-evidence:\n${evidence}\ntorrust-error: SERVICES_UNHEALTHY: mysql is not healthy`;
  expect(hostError(output)).toMatchObject({ code: "SERVICES_UNHEALTHY", evidence });
});

test("a tool's own failure is left to the caller", () => {
  expect(hostError("Permission denied")).toBeUndefined();
});
