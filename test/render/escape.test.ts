import { spawnSync } from "node:child_process";
import fc from "fast-check";
import { parse as parseToml } from "smol-toml";
import { parse as parseYaml } from "yaml";
import * as escape from "../../lib/render/escape";
import { userErrorOf } from "../release/user-error-of";

const text = fc.string({ unit: "binary" }).filter((value) => !/\p{Surrogate}/u.test(value));
const refused = (action: () => unknown) => {
  expect(userErrorOf(action).code).toBe("TEMPLATE_VALUE_REFUSED");
};

test("any text survives TOML", () => {
  fc.assert(
    fc.property(text, (value) => {
      expect(parseToml(`key = ${escape.toml(value)}`)).toEqual({ key: value });
    }),
  );
});

test("any text survives YAML", () => {
  fc.assert(
    fc.property(text, (value) => {
      expect(parseYaml(`key: ${escape.yaml(value)}`)).toEqual({ key: value });
    }),
  );
});

test("numbers and booleans stay what they are", () => {
  expect([escape.toml(300), escape.toml(false), escape.yaml(true)]).toEqual(["300", "false", "true"]);
});

test("text that looks like another type stays text in YAML", () => {
  for (const value of ["no", "1e3", "null", "~", "0x10", ""]) {
    expect(parseYaml(`key: ${escape.yaml(value)}`)).toEqual({ key: value });
  }
});

test("Compose interpolates nothing of a value", () => {
  expect(escape.compose("a${B}$$c")).toBe('"a$${B}$$$$c"');
});

test("any words survive the shell", () => {
  const words = fc.array(
    text.filter((value) => !value.includes("\0")),
    { minLength: 1, maxLength: 5 },
  );
  fc.assert(
    fc.property(words, (values) => {
      const line = `printf '%s\\0' ${values.map(escape.shell).join(" ")}`;
      const { stdout } = spawnSync("sh", ["-c", line], { encoding: "utf8" });
      expect(stdout.split("\0").slice(0, -1)).toEqual(values);
    }),
    { numRuns: 50 },
  );
});

test("a NUL character has no place in a shell word", () => {
  refused(() => escape.shell("a\0b"));
});

test("an env file's value is one line in single quotes, its own quotes escaped", () => {
  expect(escape.env("abc")).toBe("'abc'");
  expect(escape.env("it's $HOME #1")).toBe("'it\\'s $HOME #1'");
});

test.each(["two\nlines", "tab\t", "ends with \\", "backslash \\' quote"])(
  "an env file refuses %j",
  (value) => {
    refused(() => escape.env(value));
  },
);

test("any password survives a URL", () => {
  fc.assert(
    fc.property(text, (value) => {
      const { password, host } = new URL(`mysql://user:${escape.url(value)}@db.example.org/name`);
      expect([decodeURIComponent(password), host]).toEqual([value, "db.example.org"]);
    }),
  );
  expect(escape.url("a-._~!'()*/@")).toBe("a-._~%21%27%28%29%2A%2F%40");
});

test.each(["22", "203.0.113.0/24", "::1/128", "2001:db8::/32", "eth0"])("nftables takes %s", (value) => {
  expect(escape.nft(value)).toBe(value);
});

test.each(["", "22; flush ruleset", "{ 1 }", "a b", '"lo"', "a\nb", "-j"])(
  "nftables is not given %j",
  (value) => {
    refused(() => escape.nft(value));
  },
);

test("a Caddyfile takes names, addresses and networks, and nothing that it would read as more than text", () => {
  expect(["tracker.example.org", "2001:db8::/32", "me+x@example.org"].map(escape.caddy)).toEqual([
    '"tracker.example.org"',
    '"2001:db8::/32"',
    '"me+x@example.org"',
  ]);
  for (const value of ['a" b', "a\\", "{env.HOME}", "{$HOME}", "a\nb", "a\0b", "\ud800"]) {
    refused(() => escape.caddy(value));
  }
});
