import { readFileSync, statSync } from "node:fs";
import { userInfo } from "node:os";
import { join } from "node:path";
import { writeJournal } from "../../lib/workflow/journal";
import { temporaryFolder } from "../support/folder";

const file = join(temporaryFolder("journal"), "journal");

test("each command leaves one line: when, who, what, how it ended; only its owner may read it", () => {
  writeJournal(file, { command: "provision", result: "TOFU_FAILED", seconds: 1.5 });
  writeJournal(file, { command: "provision", result: "ok", note: "two\nlines" });
  const lines = readFileSync(file, "utf8")
    .trimEnd()
    .split("\n")
    .map((line): unknown => JSON.parse(line));
  const time: unknown = expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
  const user = userInfo().username;

  expect(lines).toEqual([
    { time, user, command: "provision", result: "TOFU_FAILED", seconds: 1.5 },
    { time, user, command: "provision", result: "ok", note: "two\nlines" },
  ]);
  expect(statSync(file).mode & 0o777).toBe(0o600);
});
