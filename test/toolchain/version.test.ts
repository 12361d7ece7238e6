import { parseTofuVersion } from "../../lib/toolchain/opentofu";
import { atLeast, versionIn } from "../../lib/toolchain/version";

test.each([
  ["go version go1.26.8 linux/amd64", "1.26.8"],
  ["rustc 1.95.0 (f2d3ce0bd 2026-03-21)", "1.95.0"],
  ["1.96.0+dfsg1-1~deb12u2", "1.96.0"],
  ["2:1.19~1", "1.19"],
])("the version in %j is %s", (text, version) => {
  expect(versionIn(text)).toBe(version);
});

test("text without a version has none", () => {
  expect(versionIn("command not found")).toBeUndefined();
});

test.each([
  ["1.26.8", "1.26.6", true],
  ["1.26.6", "1.26.6", true],
  ["1.9.0", "1.26.6", false],
  ["1.10", "1.8", true],
  ["2.0", "1.99.99", true],
  ["1.26", "1.26.0", true],
])("%s is at least %s: %s", (found, wanted, expected) => {
  expect(atLeast(found, wanted)).toBe(expected);
});

test("the version of OpenTofu is read past the warnings it prints before", () => {
  const output = 'Warning: Unable to open CLI configuration file\n{\n  "terraform_version": "1.12.6-dev"\n}';
  expect(parseTofuVersion(output)).toBe("1.12.6");
});
