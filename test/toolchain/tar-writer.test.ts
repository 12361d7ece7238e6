import { tarOf } from "../../lib/toolchain/tar-writer";

const BLOCK = 512;

test("an attribute goes before its file in an extended header whose record counts its own length", () => {
  const value = Buffer.from([1, 0, 10, 255]);
  const archive = tarOf([
    { path: "bin/web", type: "File", mode: 0o755, attributes: { "security.capability": value } },
  ]);
  const [extended, records, file] = [0, 1, 2].map((block) => archive.subarray(block * BLOCK));
  expect(extended?.toString("latin1", 156, 157)).toBe("x");
  const expected = Buffer.concat([
    Buffer.from("41 SCHILY.xattr.security.capability="),
    value,
    Buffer.from("\n"),
  ]);
  expect(expected.length).toBe(41);
  expect(records?.subarray(0, 41)).toEqual(expected);
  expect(file?.toString("latin1", 0, 7)).toBe("bin/web");
});

test.each([
  [86, 99],
  [87, 101],
])("a record whose length needs another digit counts it: %d bytes of name and value", (bytes, length) => {
  const name = "user.name";
  const value = Buffer.alloc(bytes - "SCHILY.xattr.user.name=".length + 9, "v");
  const archive = tarOf([{ path: "file", type: "File", mode: 0o644, attributes: { [name]: value } }]);
  const text = archive.toString("latin1", BLOCK, 2 * BLOCK).replace(/\0+$/, "");
  expect(text.length).toBe(Number.parseInt(text, 10));
  expect(text.length).toBe(length);
});
