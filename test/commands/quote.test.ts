import { spawnSync } from "node:child_process";
import fc from "fast-check";
import { quote } from "../../lib/commands/quote";

test.each([
  ["plain/word-1.2:3,4=5@6%7+8", "plain/word-1.2:3,4=5@6%7+8"],
  ["two words", "'two words'"],
  ["", "''"],
  ["it's", "'it'\\''s'"],
  ["$HOME", "'$HOME'"],
])("%j is written %s", (word, expected) => {
  expect(quote(word)).toBe(expected);
});

test("a shell reads back whatever was quoted", () => {
  const word = fc
    .string({ unit: "binary" })
    .filter((text) => !text.includes("\0") && Buffer.from(text).toString() === text);
  fc.assert(
    fc.property(fc.array(word, { minLength: 20, maxLength: 20 }), (words) => {
      const script = `printf '%s\\0' ${words.map(quote).join(" ")}`;
      const { stdout } = spawnSync("sh", ["-c", script], { encoding: "utf8" });
      expect(stdout.split("\0").slice(0, -1)).toEqual(words);
    }),
    { numRuns: 10 },
  );
});
