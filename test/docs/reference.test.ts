import { readFileSync } from "node:fs";
import { join } from "node:path";
import { schema } from "../../lib/config/schema";
import { stalePages } from "../../scripts/generate-reference";
import { sourceErrors } from "../../scripts/reference/source-errors";
import { committedFiles } from "../support/committed-files";

const PROJECT = join(__dirname, "../..");

/** Anchors of a page, as the hosts of git repositories make them of headings. */
function anchors(path: string): string[] {
  const headings = readFileSync(join(PROJECT, path), "utf8").matchAll(/^#+ (.*)$/gm);
  return [...headings].map(([, heading = ""]) =>
    heading
      .toLowerCase()
      .replace(/[^\w -]/g, "")
      .replaceAll(" ", "-"),
  );
}

test("the reference is what the sources say: npx tsx scripts/generate-reference.ts", () => {
  expect(stalePages()).toEqual([]);
});

test("every error that can be raised has its page", () => {
  const codes = new Set(sourceErrors(join(PROJECT, "lib")).map(({ code }) => code.toLowerCase()));

  expect([...codes].filter((code) => !anchors("docs/reference/errors.md").includes(code))).toEqual([]);
});

test("no error is made with a code that the catalogue cannot find", () => {
  const made = committedFiles("lib", ".ts").flatMap((file) =>
    [...readFileSync(join(PROJECT, file), "utf8").matchAll(/new UserError\(\s*([^"\s][^,]*),/g)].map(
      ([, code]) => `${file}: ${code}`,
    ),
  );

  // A row of a table, found as `code: "…"`, and the gate's codes, found in its script.
  expect(made).toEqual(["lib/workflow/ssh-failure.ts: cause.code", "lib/workflow/tofu-failure.ts: code"]);
});

test("every key has a description, an example that is valid, and its place in the reference", () => {
  const found = anchors("docs/reference/configuration.md");
  const faults = Object.entries(schema.shape).flatMap(([key, type]) => {
    const { description, example, secret } = type.meta() ?? {};
    const valid = secret === true || type.safeParse(example).success;
    return description && example && valid && found.includes(key.toLowerCase()) ? [] : [key];
  });

  expect(faults).toEqual([]);
});

test("every link into the reference that the program prints resolves", () => {
  const links = committedFiles("lib", ".ts").flatMap((file) =>
    [...readFileSync(join(PROJECT, file), "utf8").matchAll(/(docs\/[\w/-]+\.md)(?:#([\w-]+))?/g)].map(
      ([, page = "", anchor]) => ({ file, page, anchor }),
    ),
  );
  const broken = links.filter(({ page, anchor }) => {
    if (!committedFiles("docs", ".md").includes(page)) return true;
    return anchor !== undefined && !anchors(page).includes(anchor);
  });

  expect(broken).toEqual([]);
});

test("every error has a test that names it", () => {
  const tests = committedFiles("test", ".ts")
    .map((file) => readFileSync(join(PROJECT, file), "utf8"))
    .join("\n");
  const codes = readFileSync(join(PROJECT, "docs/reference/errors.md"), "utf8").matchAll(
    /^## ([A-Z0-9_]+)$/gm,
  );

  expect(
    [...codes].map(([, code = ""]) => code).filter((code) => !new RegExp(`\\b${code}\\b`).test(tests)),
  ).toEqual([]);
});
