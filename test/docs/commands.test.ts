import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { createProgram } from "../../lib/cli/program";
import { committedFiles } from "../support/committed-files";

const ROOT = resolve(__dirname, "../..");
const GUIDES = join(ROOT, "docs/guides");

const pages = [
  "README.md",
  "CONTRIBUTING.md",
  ...readdirSync(GUIDES).map((name) => join("docs/guides", name)),
  ...readdirSync(join(ROOT, "docs/decisions")).map((name) => join("docs/decisions", name)),
];

/** What stands in code: spans between backticks and fenced blocks, comments of shell lines left out. */
function code(page: string): string {
  const text = readFileSync(join(ROOT, page), "utf8");
  const fenced = [...text.matchAll(/^```\w*\n([\s\S]*?)^```/gm)].map(([, block = ""]) => block);
  const spans = [...text.replace(/^```[\s\S]*?^```/gm, "").matchAll(/`([^`]+)`/g)].map(
    ([, span = ""]) => span,
  );
  return [...fenced, ...spans]
    .join("\n")
    .replace(/ # .*$/gm, "")
    .replace(/\s+(?=ENVIRONMENT=)/g, " ");
}

const targets = new Set(
  [...readFileSync(join(ROOT, "Makefile"), "utf8").matchAll(/^([a-z][a-z0-9-]*):/gm)].map(([, name]) => name),
);
const verbs = new Set(createProgram(async () => undefined).commands.map((command) => command.name()));

describe.each(pages)("%s", (page) => {
  it("names only make targets that exist", () => {
    const named = [...code(page).matchAll(/\bmake ([a-z][a-z0-9-]*)/g)].map(([, name]) => name);
    expect(named.filter((name) => !targets.has(name ?? ""))).toEqual([]);
  });

  it("names only verbs that exist", () => {
    const named = [...code(page).matchAll(/torrust-tracker-deployer ([a-z][a-z-]*)/g)].map(
      ([, name]) => name,
    );
    expect(named.filter((name) => !verbs.has(name ?? ""))).toEqual([]);
  });

  it("links only to files that exist", () => {
    const text = readFileSync(join(ROOT, page), "utf8");
    const links = [...text.matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, link = ""]) =>
      join(ROOT, page, "..", link),
    );
    expect(links.filter((link) => !existsSync(link))).toEqual([]);
  });
});

test("pages that templates and sources point to exist", () => {
  const named = ["lib", "templates", "ansible", "environments", "scripts"].flatMap((folder) =>
    committedFiles(folder).flatMap((file) =>
      [...readFileSync(join(ROOT, file), "utf8").matchAll(/\bdocs\/[\w/.-]+?\.md\b/g)].map(([path]) => path),
    ),
  );

  expect(named).toContain("docs/reference/configuration.md");
  expect([...new Set(named)].filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
});
