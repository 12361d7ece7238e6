import fc from "fast-check";
import { type Bencoded, decodeBencode } from "../../lib/probes/bencode";

function encode(value: Bencoded): Buffer {
  if (typeof value === "number") return Buffer.from(`i${value}e`);
  if (Buffer.isBuffer(value)) return Buffer.concat([Buffer.from(`${value.length}:`), value]);
  if (Array.isArray(value)) return Buffer.concat([Buffer.from("l"), ...value.map(encode), Buffer.from("e")]);
  const keys = [...value.keys()].sort();
  const items = keys.flatMap((key) => [encode(Buffer.from(key, "latin1")), encode(value.get(key) ?? 0)]);
  return Buffer.concat([Buffer.from("d"), ...items, Buffer.from("e")]);
}

const bytes = fc.uint8Array({ maxLength: 24 }).map((each) => Buffer.from(each));
const { value } = fc.letrec<{ value: Bencoded }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, depthSize: "small" },
    fc.maxSafeInteger().map((each) => each + 0),
    bytes,
    fc.array(tie("value"), { maxLength: 4 }),
    fc
      .array(fc.tuple(bytes, tie("value")), { maxLength: 4 })
      .map((entries) => new Map(entries.map(([key, each]) => [key.toString("latin1"), each]))),
  ),
}));

test("whatever is encoded is decoded to the same", () => {
  fc.assert(
    fc.property(value, (each) => {
      expect(decodeBencode(encode(each))).toEqual(each);
    }),
  );
});

test("any bytes are decoded or refused with the offset", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom("i", "d", "l", "e", "0", "1", "7", ":", "-", "x", "\0") }),
      (text) => {
        try {
          decodeBencode(Buffer.from(text, "latin1"));
        } catch (error) {
          expect(String(error)).toMatch(/^SyntaxError: .* at byte [0-9]+$/);
        }
      },
    ),
  );
});

test.each([
  ["", "expected a value at byte 0"],
  ["x", "expected a value at byte 0"],
  ["i1e1:a", "expected the end at byte 3"],
  ["i1", 'expected "e" at byte 1'],
  ["ie", "expected an integer at byte 0"],
  ["i01e", "expected an integer at byte 0"],
  ["i-0e", "expected an integer at byte 0"],
  ["i1.5e", "expected an integer at byte 0"],
  ["i9007199254740992e", "integer out of range at byte 0"],
  ["01:a", "expected a string length at byte 0"],
  ["5:abc", "string longer than the input at byte 0"],
  ["3abc", 'expected ":" at byte 0'],
  ["li1e", "expected a value at byte 4"],
  ["d1:bi1e1:ai2ee", "keys not sorted or not unique at byte 7"],
  ["d1:ai1e1:ai2ee", "keys not sorted or not unique at byte 7"],
  ["di1ei2ee", 'expected ":" at byte 1'],
  ["d1:a", "expected a value at byte 4"],
  [`${"l".repeat(40)}${"e".repeat(40)}`, "nested deeper than 32 levels at byte 33"],
])("%j is refused", (text, message) => {
  expect(() => decodeBencode(Buffer.from(text, "latin1"))).toThrow(new SyntaxError(message));
});
