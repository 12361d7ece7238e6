import { SyntaxFault, type Token } from "./scanner";

const OPENING = new Set(["(", "[", "{", "interpolation", "control", "open quote", "open here-document"]);
const CLOSING = new Set([")", "]", "}", "sequence end", "close quote", "close here-document"]);
const STARTS_OPERAND = new Set(["identifier", "number", "open quote", "open here-document"]);
const ENDS_OPERAND = new Set(["identifier", "number", ")", "]", "}", "close quote", "close here-document"]);

/**
 * Finds what cannot be one expression, such as shell syntax (`${V:-x}`, `${A B}`) that nobody escaped: a separator
 * outside of brackets, or two operands with nothing between. Whether the rest makes sense is OpenTofu's to say.
 * @param tokens what stands between `${` and `}`
 * @throws SyntaxFault
 */
export function checkExpression(tokens: readonly Token[]): void {
  let depth = 0;
  let conditions = 0;
  let before: Token | undefined;
  for (const token of tokens) {
    if (token.type === "newline" || token.type === "comment") continue;
    if (CLOSING.has(token.type)) depth -= 1;
    if (depth === 0) {
      if (token.type === "?") conditions += 1;
      const alternative = token.type === ":" && conditions > 0;
      if (alternative) conditions -= 1;
      const separates = [",", "=", "=>", ":"].includes(token.type) && !alternative;
      const follows = before !== undefined && ENDS_OPERAND.has(before.type) && STARTS_OPERAND.has(token.type);
      if (separates || follows) {
        const found = JSON.stringify(token.text.trim());
        throw new SyntaxFault(
          `unexpected ${found} in an interpolation; text such as this is escaped as $\${`,
        );
      }
    }
    if (OPENING.has(token.type)) depth += 1;
    before = token;
  }
}
