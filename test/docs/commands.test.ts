import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { createProgram } from "../../lib/cli/program";
import { committedFiles } from "../support/committed-files";
import { anchorsOf, codeOf, linksOf } from "./markdown";
import { shellWords } from "./shell-words";

const ROOT = resolve(__dirname, "../..");
const GUIDES = join(ROOT, "docs/guides");

const pages = [
  "README.md",
  "CONTRIBUTING.md",
  ...readdirSync(GUIDES).map((name) => join("docs/guides", name)),
  ...readdirSync(join(ROOT, "docs/decisions")).map((name) => join("docs/decisions", name)),
];

const read = (page: string): string => readFileSync(join(ROOT, page), "utf8");
const makefile = read("Makefile");
const targets = new Set([...makefile.matchAll(/^([a-z][a-z0-9-]*):/gm)].map(([, name]) => name));
const verbs = new Set(createProgram(async () => undefined).commands.map((command) => command.name()));

/** What the command line calls with `$(ARGS)` in a target's recipe. */
function recipes(target: string): string[] {
  const [, recipe = ""] = new RegExp(`^${target}:.*\\n((?:\\t.*\\n)*)`, "m").exec(makefile) ?? [];
  return [...recipe.matchAll(/\$\(DEPLOYER\) (.*\$\(ARGS\))/g)].map(([, words = ""]) => words);
}

/** The command lines that a page shows, as words behind the program's name. */
function commandLines(page: string): string[][] {
  const code = codeOf(read(page));
  const called = [...code.matchAll(/torrust-tracker-deployer ([a-z].*)/g)].map(([, line = ""]) => line);
  // SSH's own command has the name of a verb; it stands with options of one letter.
  const spans = code
    .split("\n")
    .filter(
      (line) => verbs.has(line.split(" ")[0] ?? "") && / --?[a-z]/.test(line) && !/^ssh -\w/.test(line),
    );
  const made = [
    ...code.matchAll(/\bmake ([a-z][a-z0-9-]*)(?: (?!make ).*?)??\bARGS=("[^"]*"|'[^']*'|\S+)/g),
  ].flatMap(([, target = "", args = ""]) =>
    recipes(target).map((words) => words.replace("$(ARGS)", args.replace(/^["']|["']$/g, ""))),
  );
  return [...called, ...spans, ...made].map(shellWords);
}

/** Why the command line's own grammar refuses these words. */
async function refusal(words: readonly string[]): Promise<string | undefined> {
  try {
    await createProgram(async () => undefined).parseAsync([...words], { from: "user" });
    return undefined;
  } catch (error) {
    return `${words.join(" ")}: ${error instanceof Error ? error.message : String(error)}`;
  }
}

describe.each(pages)("%s", (page) => {
  it("names only make targets that exist", () => {
    const named = [...codeOf(read(page)).matchAll(/\bmake ([a-z][a-z0-9-]*)/g)].map(([, name]) => name);
    expect(named.filter((name) => !targets.has(name ?? ""))).toEqual([]);
  });

  it("shows only command lines that the deployer takes: verbs, options, how many words", async () => {
    const refused = await Promise.all(commandLines(page).map(refusal));
    expect(refused.filter((reason) => reason !== undefined)).toEqual([]);
  });

  it("gives ARGS only to targets that hand them on", () => {
    const given = [...codeOf(read(page)).matchAll(/\bmake ([a-z][a-z0-9-]*)(?: (?!make ).*?)??\bARGS=/g)];
    const deaf = given.map(([, target = ""]) => target).filter((target) => recipes(target).length === 0);
    expect(deaf).toEqual([]);
  });
});

test("what the pages show is found in them", async () => {
  const lines = pages.flatMap((page) => commandLines(page).map((words) => words.join(" ")));
  expect(lines).toEqual(
    expect.arrayContaining([
      "purge -e mytracker",
      "logs --follow",
      "ssh -- uptime",
      "deploy --application --images images.tar",
    ]),
  );
  expect(await refusal(["configure", "--images", "a.tar"])).toContain("unknown option '--images'");
});

const linking = [...committedFiles("docs"), "README.md", "CONTRIBUTING.md", "CHANGELOG.md"].filter((file) =>
  file.endsWith(".md"),
);

test.each(linking)("%s links only to files and headings that exist", (page) => {
  const broken = linksOf(read(page)).filter(({ file, anchor }) => {
    const path = file === "" ? page : join(page, "..", file);
    if (!existsSync(join(ROOT, path))) return true;
    return anchor !== undefined && !anchorsOf(read(path)).includes(anchor);
  });
  expect(broken).toEqual([]);
});

test("a heading's anchor is its words in small letters", () => {
  const text =
    "# Names, and `MORE` of them\n## [Linked](a.md) – twice\n## Linked  twice\n```\n# no heading\n```\n## Linked twice\n## Linked twice\n";
  expect(anchorsOf(text)).toEqual([
    "names-and-more-of-them",
    "linked--twice",
    "linked--twice-1",
    "linked-twice",
    "linked-twice-1",
  ]);
});

test("pages that templates and sources point to exist", () => {
  const named = ["lib", "templates", "ansible", "environments", "scripts"].flatMap((folder) =>
    committedFiles(folder).flatMap((file) =>
      [...read(file).matchAll(/\bdocs\/[\w/.-]+?\.md\b/g)].map(([path]) => path),
    ),
  );

  expect(named).toContain("docs/reference/configuration.md");
  expect([...new Set(named)].filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
});
