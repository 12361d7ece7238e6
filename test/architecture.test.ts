import { readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import ts from "typescript";
import { committedFiles } from "./support/committed-files";

const PROJECT = join(__dirname, "..");
const source = (file: string): string => readFileSync(join(PROJECT, file), "utf8");
const trees = new Map<string, ts.SourceFile>();
const libFiles = committedFiles("lib", ".ts");

/** A layer may import from those that stand behind it, and from itself. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  errors: [],
  "atomic-file": [],
  config: ["errors", "topology", "hetzner", "atomic-file"],
  topology: ["config"],
  hcl: ["errors", "atomic-file"],
  render: ["topology", "config", "errors"],
  commands: ["config", "shell"],
  shell: ["commands", "config", "errors"],
  inventory: ["render", "commands", "topology", "config", "errors"],
  release: ["inventory", "render", "topology", "config", "errors"],
  constructs: ["inventory", "hcl", "topology", "config", "errors", "atomic-file"],
  probes: ["inventory", "topology", "config", "errors"],
  images: ["errors", "atomic-file"],
  toolchain: ["images", "shell", "config", "errors"],
  hetzner: ["errors", "atomic-file"],
  workflow: [
    "probes",
    "shell",
    "inventory",
    "release",
    "constructs",
    "images",
    "toolchain",
    "hetzner",
    "commands",
    "render",
    "topology",
    "config",
    "errors",
    "atomic-file",
  ],
  cli: [
    "workflow",
    "images",
    "commands",
    "toolchain",
    "hetzner",
    "probes",
    "inventory",
    "shell",
    "topology",
    "config",
    "errors",
    "release",
  ],
};

/** The syntax tree of a file; each is parsed once. */
function treeOf(file: string): ts.SourceFile {
  const known = trees.get(file) ?? ts.createSourceFile(file, source(file), ts.ScriptTarget.Latest, true);
  trees.set(file, known);
  return known;
}

interface Import {
  readonly file: string;
  /** Module or, for one of our own, its path in the project. */
  readonly of: string;
  /** Only types: nothing of it is loaded. */
  readonly typeOnly: boolean;
}

function importsOf(file: string): Import[] {
  const found: Import[] = [];
  const note = (specifier: ts.Node | undefined, typeOnly: boolean): void => {
    if (!specifier || !ts.isStringLiteral(specifier)) return;
    const own = specifier.text.startsWith(".");
    const of = own ? normalize(join(dirname(file), specifier.text)) : specifier.text;
    found.push({ file, of, typeOnly });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) {
      const names = node.importClause?.namedBindings;
      const allTypes =
        names !== undefined &&
        ts.isNamedImports(names) &&
        names.elements.every((element) => element.isTypeOnly);
      note(node.moduleSpecifier, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword || allTypes);
    } else if (ts.isExportDeclaration(node)) {
      note(node.moduleSpecifier, node.isTypeOnly);
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      note(node.arguments[0], false);
    }
    ts.forEachChild(node, visit);
  };
  visit(treeOf(file));
  return found;
}

const imports = libFiles.flatMap(importsOf);
const layerOf = (path: string): string | undefined => /^lib\/([^/.]+)/.exec(path)?.[1];
const shown = ({ file, of }: Import): string => `${file} imports ${of}`;

test("imports point one way", () => {
  const wrong = imports.filter(({ file, of }) => {
    const from = layerOf(file) ?? "";
    const to = layerOf(of);
    return to !== undefined && to !== from && !ALLOWED[from]?.includes(to);
  });

  expect(wrong.map(shown)).toEqual([]);
});

test("the layers that are pure touch neither files nor processes nor the network", () => {
  const impure = /^node:(fs|child_process|net|dgram|http|https|os|process)(\/|$)/;
  const pure = ["lib/commands/", "lib/topology/", "lib/render/views/"];
  const wrong = imports.filter(
    ({ file, of }) => pure.some((folder) => file.startsWith(folder)) && impure.test(of),
  );

  expect(wrong.map(shown)).toEqual([]);
});

test("commands and topology load nothing but types and each other's words", () => {
  const loaded = imports.filter(
    ({ file, typeOnly }) => /^lib\/(commands|topology)\//.test(file) && !typeOnly,
  );

  expect(loaded.filter(({ file, of }) => layerOf(of) !== layerOf(file)).map(shown)).toEqual([]);
});

test("only lib/shell starts processes", () => {
  const starting = imports.filter(({ of }) => /^(node:)?child_process$/.test(of));

  expect(starting.filter(({ file }) => layerOf(file) !== "shell").map(shown)).toEqual([]);
});

test("CDKTF is loaded by the constructs and the synthesizer only", () => {
  const loading = imports.filter(({ of }) => /^(cdktf|constructs|@cdktf\/)/.test(of));

  expect(
    loading.filter(({ file }) => !["constructs", "hcl"].includes(layerOf(file) ?? "")).map(shown),
  ).toEqual([]);
});

test("main.ts stays small", () => {
  expect(source("main.ts").split("\n").length).toBeLessThan(40);
});

test("files stay short", () => {
  const files = ["lib", "scripts", "test"].flatMap((folder) => committedFiles(folder, ".ts"));
  const long = files.filter((file) => source(file).split("\n").length > 400);

  expect(long).toEqual([]);
});

test("no type is given up", () => {
  const found = ["lib", "scripts", "main.ts"].flatMap((folder) =>
    committedFiles(folder, ".ts").flatMap((file) => {
      const lines: string[] = [];
      const visit = (node: ts.Node): void => {
        if (node.kind === ts.SyntaxKind.AnyKeyword) lines.push(`${file}: ${node.parent.getText()}`);
        ts.forEachChild(node, visit);
      };
      visit(treeOf(file));
      return lines;
    }),
  );

  expect(found).toEqual([]);
});

test("no linter and no compiler is silenced", () => {
  const silencers = new RegExp(["eslint", "disable"].join("-") + "|@ts-(ignore|nocheck|expect-error)");
  const files = ["lib", "scripts", "test", "main.ts"].flatMap((folder) => committedFiles(folder, ".ts"));

  expect(
    files.filter((file) => file !== "test/architecture.test.ts" && silencers.test(source(file))),
  ).toEqual([]);
});

test("nothing names a place outside of the project, or of this computer", () => {
  const forbidden = new RegExp("/" + "work/(main|shared|scratch)|\\.\\./" + "shared");
  const files = committedFiles().filter((file) => !/^package-lock\.json$|\.(png|gz|qcow2)$/.test(file));
  const found = files.filter((file) => forbidden.test(source(file)) || source(file).includes(`${PROJECT}/`));

  expect(found).toEqual([]);
});
