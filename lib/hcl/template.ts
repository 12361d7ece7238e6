import { checkExpression } from "./check-expression";
import { scanTemplate, SyntaxFault, type Token } from "./scanner";

/** A string of the Terraform JSON taken apart. */
export type Template =
  /** Nothing but one interpolation: its value keeps its type. */
  | { readonly kind: "expression"; readonly text: string }
  /** Text and template sequences, the sequences as they stand in the source. */
  | { readonly kind: "text"; readonly parts: readonly Part[] };

export interface Part {
  readonly kind: "literal" | "sequence";
  readonly text: string;
}

/**
 * Takes a template apart. Strings are normalized to NFC, as OpenTofu does with every value, so that
 * two spellings of one value are written as the same bytes. Behind a carriage return without a line feed OpenTofu's
 * JSON reader takes `${` for text; here it stays a template, as it is in HCL.
 * @throws SyntaxFault for what no HCL string can hold, and for a template that does not end
 */
export function parseTemplate(source: string): Template {
  const text = wellFormed(source);
  const tokens = scanTemplate(text);
  const sequences = topLevelSequences(tokens);
  for (const { open, inside } of sequences) if (open.type === "interpolation") checkExpression(inside);
  const [only] = sequences;
  if (only?.open.type === "interpolation" && only.inside.length + 2 === tokens.length) {
    return { kind: "expression", text: bareExpression(text, tokens) };
  }
  checkDirectives(sequences);
  return { kind: "text", parts: trimMarked(partsOf(text, sequences)) };
}

/** Checks what must be bare in HCL (`depends_on`, `provider`, …), written with or without `${}`. */
export function parseReference(source: string): string {
  const template = parseTemplate(source);
  const text = template.kind === "expression" ? template.text : source;
  if (!/^[\p{ID_Start}_][\p{ID_Continue}-]*(?:\.[\p{ID_Continue}*-]+|\[[^\]\n]+\])*$/u.test(text)) {
    throw new SyntaxFault(`${JSON.stringify(source)} is not a reference such as aws_instance.example`);
  }
  return text;
}

/** @throws SyntaxFault */
export function wellFormed(text: string): string {
  if (text.includes("\0")) throw new SyntaxFault("a NUL character, which no HCL string can hold");
  if (/\p{Surrogate}/u.test(text)) throw new SyntaxFault("a lone surrogate, which is not a character");
  return text.normalize("NFC");
}

interface Sequence {
  readonly open: Token;
  readonly inside: readonly Token[];
  readonly start: number;
  readonly end: number;
}

function topLevelSequences(tokens: readonly Token[]): Sequence[] {
  const found: Sequence[] = [];
  let depth = 0;
  let opened = 0;
  tokens.forEach((token, index) => {
    if (token.type === "interpolation" || token.type === "control") {
      if (depth === 0) opened = index;
      depth += 1;
    }
    if (token.type !== "sequence end") return;
    depth -= 1;
    const open = tokens[opened];
    if (depth > 0 || open === undefined) return;
    const end = token.start + token.text.length;
    found.push({ open, inside: tokens.slice(opened + 1, index), start: open.start, end });
  });
  return found;
}

function bareExpression(text: string, tokens: readonly Token[]): string {
  const inside = tokens.slice(1, -1);
  const first = tokens[1];
  const last = tokens.at(-1);
  if (inside.length === 0 || first === undefined || last === undefined) {
    throw new SyntaxFault("an interpolation without an expression");
  }
  const expression = text.slice(first.start, last.start);
  // A line break ends an attribute, except within brackets.
  const breaks = inside.some((token) => ["newline", "comment", "open here-document"].includes(token.type));
  return breaks ? `(\n${expression.trim()}\n)` : expression.trim();
}

function partsOf(text: string, sequences: readonly Sequence[]): Part[] {
  const parts: Part[] = [];
  let position = 0;
  for (const { start, end } of sequences) {
    if (start > position) parts.push({ kind: "literal", text: text.slice(position, start) });
    parts.push({ kind: "sequence", text: text.slice(start, end) });
    position = end;
  }
  if (position < text.length) parts.push({ kind: "literal", text: text.slice(position) });
  return parts;
}

/** What OpenTofu's scanner takes as one piece of a JSON string's text; a trim marker reaches no further. */
const PIECE = /(?:\$\$\{~?|%%\{~?|[$%]|[^$%\r\n]+)(?:\r?\n)?|\r?\n|\r/g;

/**
 * Carries out `~` trim markers: they trim to the next line break or `$` of a JSON string, but further
 * in a quoted HCL string, so a marker that was kept would change the value.
 */
function trimMarked(parts: readonly Part[]): Part[] {
  return parts.flatMap((part, index): Part[] => {
    if (part.kind === "sequence") {
      return [{ kind: "sequence", text: part.text.replace(/^(.\{)~/, "$1").replace(/~\}$/, "}") }];
    }
    const next = parts[index + 1]?.text ?? "";
    const pieces = part.text.match(PIECE) ?? [];
    const last = pieces.length - 1;
    if (pieces[0] !== undefined && parts[index - 1]?.text.endsWith("~}") === true) {
      pieces[0] = pieces[0].replace(/^\p{White_Space}+/u, "");
    }
    if (pieces[last] !== undefined && /^.\{~/.test(next)) {
      pieces[last] = pieces[last].replace(/\p{White_Space}+$/u, "");
    }
    return apart(pieces.join(""), next);
  });
}

/** Keeps a sign that trimming moved next to a sequence from reading as its escape. */
function apart(text: string, next: string): Part[] {
  const sign = text.at(-1);
  if (!(sign === "$" || sign === "%") || !next.startsWith(sign)) return [{ kind: "literal", text }];
  return [
    { kind: "literal", text: text.slice(0, -1) },
    { kind: "sequence", text: `\${${JSON.stringify(sign)}}` },
  ];
}

const DIRECTIVES: Readonly<Record<string, string>> = { if: "endif", for: "endfor" };

function checkDirectives(sequences: readonly Sequence[]): void {
  const open: string[] = [];
  for (const { open: sign, inside } of sequences) {
    if (sign.type !== "control") continue;
    const name = inside[0]?.text ?? "";
    const end = DIRECTIVES[name];
    if (end !== undefined) open.push(end);
    else if (name === "else" && open.at(-1) === "endif") continue;
    else if (open.pop() !== name) throw new SyntaxFault(`unexpected template directive %{ ${name} }`);
  }
  if (open.length > 0) throw new SyntaxFault(`unterminated template: no %{ ${open.at(-1)} }`);
}
