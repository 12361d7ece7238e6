import { literal, writeHcl } from "../../lib/hcl";

test.each([
  ["plain", "plain"],
  ["${x}", "$${x}"],
  ["$${x}", "$$${x}"],
  ["$$${x}", "$$$${x}"],
  ["%{ if }", "%%{ if }"],
  ["$HOME $(x) 100% {y}", "$HOME $(x) 100% {y}"],
  ["a ${b} c %{d} ${e}", "a $${b} c %%{d} $${e}"],
  ["5$", "5$"],
  ["", ""],
])("%j becomes %j", (text, escaped) => {
  expect(literal(text)).toBe(escaped);
});

test("escaped text is written as it is read back", () => {
  const hcl = writeHcl({ output: { x: { value: literal('echo "${V}" %{x}') } } }, {});
  expect(hcl).toBe('output "x" {\n  value = "echo \\"$${V}\\" %%{x}"\n}\n');
});
