import { parse as dotenv } from "dotenv";
import fc from "fast-check";
import { interpolate, parseEnvFile } from "../../lib/config/env-file";

const parse = (text: string) => parseEnvFile(text, ".env");
const values = (text: string) =>
  Object.fromEntries(parse(text).entries.map(({ key, value }) => [key, value]));

test.each([
  ["a plain value", "A=one two", "one two"],
  ["blanks around it", "A =  one  ", "one"],
  ["an export", "export A=one", "one"],
  ["a comment behind it", "A=one # why", "one"],
  ["double quotes", 'A="one # two"', "one # two"],
  ["single quotes", "A='one # two'", "one # two"],
  ["backticks", 'A=`say "it\'s"`', 'say "it\'s"'],
  ["an escaped line end in double quotes", 'A="one\\ntwo"', "one\ntwo"],
  ["no value", "A=", ""],
  ["Windows line ends", "A=one\r\n", "one"],
  ["a byte order mark", "\uFEFFA=one", "one"],
])("takes %s", (_what, text, expected) => {
  expect(parse(text).faults).toEqual([]);
  expect(values(text)).toEqual({ A: expected });
});

test("counts lines through comments, empty lines and quoted values that span lines", () => {
  const text = '# head\r\n\r\nA="one\r\n# no comment\r\nB=inside"\r\nC=three\r\n';

  expect(parse(text)).toEqual({
    entries: [
      { key: "A", value: "one\n# no comment\nB=inside", line: 3, raw: false },
      { key: "C", value: "three", line: 6, raw: false },
    ],
    faults: [],
  });
});

test("names the line that is no assignment, and goes on behind it", () => {
  const { entries, faults } = parse("A=1\nthis is nothing\nB=2\n");

  expect(entries.map(({ key }) => key)).toEqual(["A", "B"]);
  expect(faults).toEqual([
    {
      code: "CONFIG_SYNTAX",
      message: "expected KEY=value, a comment or an empty line",
      fix: "Quote a value that spans lines.",
      file: ".env",
      line: 2,
    },
  ]);
});

test("a line that names a key without setting it is a fault of that key, and tells nothing else", () => {
  const { faults } = parse(
    "export TORRUST_TRACKER_UDP_PORTS: 6969\nGRAFANA_ADMIN_PASSWORD hunter2\nHUNTER_2\n",
  );

  expect(faults.map(({ key, line }) => [key, line])).toEqual([
    ["TORRUST_TRACKER_UDP_PORTS", 1],
    ["GRAFANA_ADMIN_PASSWORD", 2],
    [undefined, 3],
  ]);
  expect(JSON.stringify(faults)).not.toMatch(/hunter/i);
});

test("another name of a key is that key, and no second one beside it", () => {
  expect(parse("SSL_MODE=internal\n")).toEqual({
    entries: [{ key: "TLS_MODE", value: "internal", line: 1, raw: false }],
    faults: [],
  });
  expect(parse("TLS_MODE=acme\nSSL_MODE=internal\n").faults).toEqual([
    {
      code: "CONFIG_DUPLICATE_KEY",
      message: "SSL_MODE is another name of TLS_MODE, which is set in line 1",
      fix: "Keep one of the two.",
      key: "TLS_MODE",
      file: ".env",
      line: 2,
    },
  ]);
});

test("a key that is set twice is a fault that names both lines", () => {
  expect(parse("A=1\n\nA=2\n").faults).toEqual([
    {
      code: "CONFIG_DUPLICATE_KEY",
      message: "A is set twice; the first time in line 1",
      fix: "Keep one of the two.",
      key: "A",
      file: ".env",
      line: 3,
    },
  ]);
});

test.each([
  ["is not closed", 'A="one\nB=2\n', '"'],
  ["is closed in the middle", "A='one' two\nB=2\n", "'"],
])("a quote that %s is a fault of its line, and hides no other", (_what, text, quote) => {
  const { entries, faults } = parse(text);

  expect(entries.map(({ key }) => key)).toEqual(["B"]);
  expect(faults).toEqual([
    {
      code: "CONFIG_SYNTAX",
      message: `the value begins with ${quote} and does not end with it`,
      fix: "Close the quotes, or put the value in quotes of another kind.",
      key: "A",
      file: ".env",
      line: 1,
    },
  ]);
});

test.each(["A=va#lue12345", "export A = va#lue # why", "A=#value"])(
  "a value that ends at a # without a blank before it is a fault: %s",
  (text) => {
    const { entries, faults } = parse(`${text}\nB=2\n`);

    expect(entries.map(({ key }) => key)).toEqual(["B"]);
    expect(faults).toEqual([
      {
        code: "CONFIG_SYNTAX",
        message: "a # without a blank before it ends the value",
        fix: "Put the value in single quotes; or, where a comment begins, a blank before its #.",
        key: "A",
        file: ".env",
        line: 1,
      },
    ]);
  },
);

test.each(["A= # why", "A='one'#why", "A=one\t# why # more"])("a comment stays one: %s", (text) => {
  expect(parse(text).faults).toEqual([]);
});

describe("whatever the text is", () => {
  const pieces = [
    "A=1",
    "B='",
    '"',
    "`",
    "'",
    "export ",
    "=",
    "#",
    "\n",
    "\r\n",
    "\r",
    "${A}",
    " ",
    "C",
    ":",
    "\\",
  ];
  const anyText = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.array(fc.constantFrom(...pieces), { maxLength: 20 }).map((parts) => parts.join("")),
  );

  test("every fault and every entry stands in a line that is there", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { entries, faults } = parse(text);
        const lines = [...entries, ...faults].map(({ line }) => line ?? 0);

        expect(Math.min(1, ...lines)).toBe(1);
        expect(Math.max(1, ...lines)).toBeLessThanOrEqual(text.split(/\r\n?|\n/).length);
      }),
    );
  });

  test("without a fault, it means what dotenv says it means", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { entries, faults } = parse(text);
        if (faults.length > 0) return;
        expect(Object.fromEntries(entries.map(({ key, value }) => [key, value]))).toEqual(dotenv(text));
      }),
      { numRuns: 500 },
    );
  });
});

describe("interpolation", () => {
  const known: Readonly<Record<string, string>> = { NAME: "value", EMPTY: "" };
  const lookup = (name: string): string | undefined => known[name];

  test.each([
    ["${NAME}", "value"],
    ["a${NAME}b${NAME}", "avaluebvalue"],
    ["${NOTHING:-d}", "d"],
    ["${EMPTY:-d}", "d"],
    ["${NOTHING:-}", ""],
    ["${NAME:-d}", "value"],
    ["$NAME", "$NAME"],
    ["pa$$word$1", "pa$$word$1"],
    ["${not a name}", "${not a name}"],
  ])("%s becomes %j", (text, expected) => {
    expect(interpolate(text, lookup)).toEqual({ value: expected, unknown: [] });
  });

  test("tells the names nothing is known about", () => {
    expect(interpolate("${ONE} ${NAME} ${TWO}", lookup).unknown).toEqual(["ONE", "TWO"]);
  });
});
