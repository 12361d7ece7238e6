import { scanExpression, type Token } from "./scanner";

/**
 * The text as `tofu fmt` would leave it: only spaces change. Written here because the writer must not need a
 * binary to be canonical; `test/hcl` holds it against `tofu fmt -check`.
 * @throws SyntaxFault when the text is not HCL
 */
export function formatHcl(text: string): string {
  const lines = splitLines(scanExpression(text));
  indent(lines);
  for (const line of lines) {
    space(line.lead);
    space(line.assignment);
  }
  align(
    lines,
    (line) => line.assignment,
    (line) => columns(line.lead),
  );
  align(
    lines,
    (line) => line.comment,
    (line) => columns(line.lead) + columns(line.assignment),
  );
  return lines
    .flatMap((line) => [...line.lead, ...line.assignment, ...line.comment])
    .map((token) => " ".repeat(token.spaces) + token.text)
    .join("");
}

/** One line in its cells; `=` and trailing comments of neighbouring lines are aligned. */
interface Line {
  lead: Token[];
  assignment: Token[];
  comment: Token[];
}

const OPENS = new Set(["{", "[", "(", "interpolation", "control"]);
const CLOSES = new Set(["}", "]", ")", "sequence end"]);

function bracketChange(token: Token): number {
  return OPENS.has(token.type) ? 1 : CLOSES.has(token.type) ? -1 : 0;
}

function netBrackets(tokens: readonly Token[]): number {
  return tokens.reduce((sum, token) => sum + bracketChange(token), 0);
}

function endsLine(token: Token): boolean {
  return token.type === "newline" || (token.type === "comment" && token.text.endsWith("\n"));
}

function splitLines(tokens: readonly Token[]): Line[] {
  const lines: Line[] = [];
  let start = 0;
  tokens.forEach((token, index) => {
    if (!endsLine(token) && index < tokens.length - 1) return;
    lines.push(splitCells(tokens.slice(start, index + 1)));
    start = index + 1;
  });
  return lines;
}

function splitCells(tokens: Token[]): Line {
  const comment = tokens.length > 1 && tokens.at(-1)?.type === "comment" ? tokens.slice(-1) : [];
  const rest = tokens.slice(0, tokens.length - comment.length);
  const equals = rest.findIndex((token, index) => index > 0 && token.type === "=");
  // An expression that goes on in the next lines is not aligned.
  if (equals < 0 || netBrackets(rest.slice(equals)) !== 0) return { lead: rest, assignment: [], comment };
  return { lead: rest.slice(0, equals), assignment: rest.slice(equals), comment };
}

function indent(lines: readonly Line[]): void {
  const open: number[] = [];
  for (const line of lines) {
    const first = line.lead[0];
    if (first === undefined || first.type === "newline") continue;
    const heredoc = line.lead.findIndex((token) => token.type === "open here-document");
    const counted = heredoc < 0 ? line.lead : line.lead.slice(0, heredoc + 1);
    const change = netBrackets(counted) + netBrackets(line.assignment);
    for (let closing = -change; closing > 0 && open.length > 0;) {
      const last = open.pop() ?? 0;
      if (closing < last) open.push(last - closing);
      closing -= last;
    }
    first.spaces = 2 * open.length;
    if (change > 0) open.push(change);
  }
}

function space(tokens: readonly Token[]): void {
  tokens.forEach((token, index) => {
    if (index === 0 && token.type === "=") token.spaces = 1;
    const after = tokens[index + 1];
    if (after !== undefined) after.spaces = spaceBetween(tokens[index - 1], token, after) ? 1 : 0;
  });
}

const NEGATION_AFTER = new Set(
  ["(", "{", "[", "=", ":", ",", "?", "+", "*", "/", "%", "-"].concat([
    "==",
    "!=",
    ">",
    ">=",
    "<",
    "<=",
    "&&",
    "||",
    "!",
  ]),
);
const NO_SPACE_AFTER = new Set(["literal", "open quote", "open here-document"]);
const NO_SPACE_BEFORE = new Set(["literal", "close quote", "close here-document"]);

/** Whether the canonical format has a space between two tokens of one line. */
function spaceBetween(before: Token | undefined, token: Token, after: Token): boolean {
  if (after.type === "newline") return false;
  if (token.type === "identifier" && after.type === "(") return false;
  if (token.type === "identifier" && after.type === "::") return false;
  if (token.type === "::" && after.type === "identifier") return false;
  if (token.type === "." || after.type === ".") return false;
  if (after.type === "," || after.type === "...") return false;
  if (token.type === ",") return true;
  if (NO_SPACE_AFTER.has(token.type) || NO_SPACE_BEFORE.has(after.type)) return false;
  if (token.text === "in" && before?.type === "identifier") return true;
  if (after.type === "[" && (["identifier", "number"].includes(token.type) || bracketChange(token) < 0))
    return false;
  if (token.type === "!") return false;
  if (token.type === "-") return before !== undefined && !NEGATION_AFTER.has(before.type);
  if (token.type === "{" || after.type === "}") return !(token.type === "{" && after.type === "}");
  if ((token.type === "interpolation" || token.type === "control") && after.type === "{") return true;
  if (token.type === "}" && after.type === "sequence end") return true;
  if (token.type === "sequence end" && (after.type === "interpolation" || after.type === "control"))
    return false;
  return bracketChange(token) <= 0 && bracketChange(after) >= 0;
}

const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });

function columns(tokens: readonly Token[]): number {
  return tokens.reduce((sum, token) => {
    const width = /^[\x20-\x7e]*$/.test(token.text)
      ? token.text.length
      : [...segmenter.segment(token.text)].length;
    return sum + token.spaces + width;
  }, 0);
}

/** Puts the cell of neighbouring lines that have one under each other. */
function align(
  lines: readonly Line[],
  cell: (line: Line) => readonly Token[],
  width: (line: Line) => number,
): void {
  let chain: Line[] = [];
  const close = (): void => {
    const widest = Math.max(...chain.map(width));
    for (const line of chain) {
      const first = cell(line)[0];
      if (first !== undefined) first.spaces = widest - width(line) + 1;
    }
    chain = [];
  };
  for (const line of lines) {
    if (cell(line).length > 0) chain.push(line);
    else close();
  }
  close();
}
