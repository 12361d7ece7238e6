/**
 * Tokens of HCL's native syntax, as far as writing it needs them: where a template ends, and where
 * the canonical format puts spaces. Operators and brackets are their own type.
 */
export interface Token {
  readonly type: string;
  readonly text: string;
  /** Offset in the scanned text. */
  readonly start: number;
  /** Spaces in front of the token, set by the formatter. */
  spaces: number;
}

/** Thrown when text cannot be HCL; the caller knows the path and makes a fault of it. */
export class SyntaxFault extends Error {}

/** The tokens of a file or an expression. @throws SyntaxFault */
export function scanExpression(text: string): Token[] {
  const scanner = new Scanner(text);
  scanner.expression(false);
  return scanner.tokens;
}

/** The tokens of a string as JSON holds it: literal text and template sequences. @throws SyntaxFault */
export function scanTemplate(text: string): Token[] {
  const scanner = new Scanner(text);
  scanner.template("text");
  return scanner.tokens;
}

const SPACES = /[ \t]+/y;
const HEREDOC = /<<-?([\p{ID_Start}_][\p{ID_Continue}-]*)\r?\n/uy;
const NAMED = [
  ["comment", /(?:#|\/\/)[^\n]*\n?|\/\*[^]*?\*\//y],
  ["newline", /\r?\n/y],
  ["number", /\d(?:(?:\d|\.|[eE][+-]?\d)*(?:\d|[eE][+-]?\d))?/y],
  ["identifier", /[\p{ID_Start}_][\p{ID_Continue}-]*/uy],
] as const;
const OPERATOR = /==|!=|>=|<=|&&|\|\||::|\.\.\.|=>|[[\](){}.,*/%+\-=<>!?:]/y;
const OPENING: Readonly<Record<string, string>> = { ")": "(", "]": "[", "}": "{" };

class Scanner {
  readonly tokens: Token[] = [];
  #position = 0;

  constructor(readonly text: string) {}

  /** Tokens up to the end of the text or, inside a template sequence, up to the brace that closes it. */
  expression(inSequence: boolean): void {
    const open: string[] = [];
    while (this.#position < this.text.length) {
      if (this.#match(SPACES) !== undefined) continue;
      if (
        inSequence &&
        open.length === 0 &&
        /^~?\}/.test(this.text.slice(this.#position, this.#position + 2))
      ) {
        this.#take("sequence end", this.#looksAt("~") ? 2 : 1);
        return;
      }
      this.#expressionToken(open);
    }
    if (inSequence) throw new SyntaxFault("unterminated template: no } closes the sequence");
    if (open.length > 0) throw new SyntaxFault(`no bracket closes ${open.at(-1)}`);
  }

  /** Literal text and sequences: to the end of the text, to the closing quote, or to the end of the line. */
  template(until: "text" | "quote" | "line"): void {
    let start = this.#position;
    const flush = (): void => {
      if (this.#position > start) this.#push("literal", start);
    };
    for (;;) {
      const sign = this.text[this.#position];
      if (sign === undefined && until === "text") {
        flush();
        return;
      }
      if (sign === undefined)
        throw new SyntaxFault(`unterminated ${until === "quote" ? "string" : "here-document"}`);
      if (until === "quote" && sign === "\n") throw new SyntaxFault("unterminated string in an expression");
      if (until === "quote" && sign === '"') {
        flush();
        return;
      }
      if ((sign === "$" || sign === "%") && this.text[this.#position + 1] === "{") {
        flush();
        this.#take(sign === "$" ? "interpolation" : "control", this.text[this.#position + 2] === "~" ? 3 : 2);
        this.expression(true);
        start = this.#position;
        continue;
      }
      const escaped =
        this.#looksAt("$${") || this.#looksAt("%%{") ? 3 : until === "quote" && sign === "\\" ? 2 : 1;
      this.#position += escaped;
      if (until === "line" && sign === "\n") {
        flush();
        return;
      }
    }
  }

  #expressionToken(open: string[]): void {
    const heredoc = this.#match(HEREDOC);
    if (heredoc !== undefined) {
      this.#heredoc(heredoc.index, heredoc[1] ?? "");
      return;
    }
    if (this.#looksAt('"')) {
      this.#take("open quote", 1);
      this.template("quote");
      this.#take("close quote", 1);
      return;
    }
    for (const [type, pattern] of NAMED) {
      const found = this.#match(pattern);
      if (found !== undefined) {
        this.#push(type, found.index);
        return;
      }
    }
    const operator = this.#match(OPERATOR)?.[0];
    if (operator === undefined) {
      throw new SyntaxFault(`unexpected ${JSON.stringify(this.text[this.#position])} in an expression`);
    }
    if ("([{".includes(operator)) open.push(operator);
    const opening = OPENING[operator];
    if (opening !== undefined && open.pop() !== opening) throw new SyntaxFault(`unexpected ${operator}`);
    this.#push(operator, this.#position - operator.length);
  }

  #heredoc(start: number, marker: string): void {
    this.#push("open here-document", start);
    for (;;) {
      const end = this.text.indexOf("\n", this.#position);
      const line = this.text.slice(this.#position, end < 0 ? undefined : end);
      if (line.trim() === marker) {
        this.#take("close here-document", line.length);
        return;
      }
      this.template("line");
    }
  }

  #looksAt(text: string): boolean {
    return this.text.startsWith(text, this.#position);
  }

  #match(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.#position;
    const found = pattern.exec(this.text) ?? undefined;
    if (found !== undefined) this.#position += found[0].length;
    return found;
  }

  #take(type: string, length: number): void {
    this.#position += length;
    this.#push(type, this.#position - length);
  }

  /** The token from `start` to here. */
  #push(type: string, start: number): void {
    this.tokens.push({ type, text: this.text.slice(start, this.#position), start, spaces: 0 });
  }
}
