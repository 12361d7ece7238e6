import { Console } from "node:console";
import { PassThrough } from "node:stream";
import { format, inspect } from "node:util";
import { Secret } from "../../lib/config/secret";

const VALUE = "hunter2-hunter2";
const secret = new Secret(VALUE);

test("gives its value only when asked by name", () => {
  expect(secret.reveal()).toBe(VALUE);
});

test.each<[string, () => string]>([
  ["JSON", () => JSON.stringify({ nested: [secret] })],
  ["String()", () => String(secret)],
  ["concatenation", () => "token " + String(secret)],
  ["a template", () => `token ${secret.toString()}`],
  ["inspect", () => inspect({ nested: { secret } }, { depth: 9, showHidden: true })],
  ["%s, %o, %O and %j", () => format("%s %o %O %j", secret, secret, secret, secret)],
  ["its own properties", () => Object.entries(secret).join() + Reflect.ownKeys(secret).join()],
  ["an error's stack", () => inspect(new Error("failed", { cause: secret }))],
  ["a copy", () => JSON.stringify({ ...secret }) + JSON.stringify(structuredClone(secret))],
])("%s does not show it", (_where, print) => {
  expect(print()).not.toContain(VALUE);
});

test("the console does not show it", () => {
  const stream = new PassThrough();
  const printer = new Console(stream);
  printer.log(secret, { secret });
  printer.table([{ secret }]);
  printer.dir(secret, { showHidden: true });

  expect(String(stream.read())).not.toContain(VALUE);
});
