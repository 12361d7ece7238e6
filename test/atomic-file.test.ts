import { mkdirSync, readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { writeAtomically } from "../lib/atomic-file";
import { temporaryFolder } from "./support/folder";

const folder = temporaryFolder("atomic");
const file = join(folder, "file");

test("a file is replaced whole, with the mode that was asked for, and nothing stays beside it", () => {
  writeAtomically(file, "a longer first text");
  writeAtomically(file, "second", 0o600);

  expect(readFileSync(file, "utf8")).toBe("second");
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readdirSync(folder)).toEqual(["file"]);
});

test("what cannot be put in place leaves the folder as it was", () => {
  mkdirSync(join(folder, "taken"));

  expect(() => {
    writeAtomically(join(folder, "taken"), "a file in the place of a folder");
  }).toThrow();
  expect(readdirSync(folder)).toEqual(["file", "taken"]);
});
