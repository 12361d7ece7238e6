import { compare, type Expression } from "./expression";
import { formatHcl } from "./format";
import type { Block, Body } from "./read-body";

/** Attributes that say what a block is stand first, in this order; the others by name. */
const FIRST = [
  "for_each",
  "count",
  "provider",
  "alias",
  "name",
  "source",
  "version",
  "from",
  "to",
  "condition",
];
/** Nested blocks that are about the block rather than part of it stand last, in this order. */
const LAST = ["connection", "provisioner", "precondition", "postcondition", "lifecycle"];
/** Longest list on one line, in characters. */
const LINE = 100;

/** The text of blocks, one blank line between them, in the canonical format. */
export function writeBlocks(blocks: readonly Block[]): string {
  return blocks.length === 0 ? "" : formatHcl(`${blocks.map(writeBlock).join("\n\n")}\n`);
}

/** One block, not yet formatted. */
export function writeBlock(block: Block): string {
  const head = [block.type, ...block.labels.map((label) => JSON.stringify(label))].join(" ");
  const text = writeBody(block.body);
  return text === "" ? `${head} {}` : `${head} {\n${text}\n}`;
}

function writeBody(body: Body): string {
  const attributes = body.attributes.map((each) => ({
    each,
    text: `${each.name} = ${writeExpression(each.value)}`,
  }));
  attributes.sort((a, b) => byRank(a.each.name, b.each.name, FIRST, "first"));
  const own = attributes.filter(({ each }) => each.name !== "depends_on");
  const isShort = ({ text }: { text: string }): boolean => !text.includes("\n");
  const sections = [
    own.filter(isShort).map(({ text }) => text),
    own.filter((each) => !isShort(each)).map(({ text }) => text),
    ...[...body.blocks]
      .sort((a, b) => byRank(a.type, b.type, LAST, "last"))
      .map((each) => [writeBlock(each)]),
    attributes.filter(({ each }) => each.name === "depends_on").map(({ text }) => text),
  ];
  return sections
    .filter((section) => section.length > 0)
    .map((section) => section.join("\n"))
    .join("\n\n");
}

function byRank(a: string, b: string, names: readonly string[], where: "first" | "last"): number {
  const outside = where === "first" ? names.length : -1;
  const rank = (name: string): number => (names.includes(name) ? names.indexOf(name) : outside);
  return rank(a) - rank(b) || compare(a, b);
}

export function writeExpression(expression: Expression): string {
  if (expression.kind === "text") return expression.text;
  if (expression.kind === "object") {
    const entries = expression.entries.map(({ key, value }) => `${key} = ${writeExpression(value)}\n`);
    return entries.length === 0 ? "{}" : `{\n${entries.join("")}}`;
  }
  const items = expression.items.map(writeExpression);
  const line = `[${items.join(", ")}]`;
  if (!line.includes("\n") && (line.length <= LINE || items.length === 1)) return line;
  return `[\n${items.map((item) => `${item},\n`).join("")}]`;
}
