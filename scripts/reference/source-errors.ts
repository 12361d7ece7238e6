import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

/** One place in the sources where an error, or one of its details, gets its code. */
export interface SourceError {
  readonly code: string;
  /** The message's form, placeholders in angle brackets; absent when it is another program's own words. */
  readonly message?: string;
  readonly fix?: string;
  /** Key of `ExitCode`; absent for an entry of `error.details`. */
  readonly exit?: string;
}

/** Every error code below a folder, found in the syntax: `new UserError("CODE", …)` and `{ code: "CODE", message }`. */
export function sourceErrors(folder: string): SourceError[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .sort()
    .flatMap((name) => {
      const text = readFileSync(join(folder, name), "utf8");
      const found: SourceError[] = [];
      const visit = (node: ts.Node): void => {
        found.push(...constructed(node), ...described(node));
        ts.forEachChild(node, visit);
      };
      visit(ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true));
      return found;
    });
}

/** The codes of the readiness gate, a shell script: `fail CODE "message" "fix"` and `echo "CODE|message|fix"`. */
export function gateErrors(file: string): SourceError[] {
  const text = readFileSync(file, "utf8");
  const told = /\b(?:fail ([A-Z_]+) "([^"]*)" "([^"]*)"|echo "([A-Z_]+)\|([^|]*)\|([^"]*)")/g;
  return [...text.matchAll(told)].map(([, code, message, fix, code2, message2, fix2]) => ({
    code: code ?? code2 ?? "",
    message: plain(message ?? message2 ?? ""),
    fix: plain(fix ?? fix2 ?? ""),
    exit: "failed",
  }));
}

/** Shell variables as placeholders. */
function plain(text: string): string {
  return text.replace(/\$\{(\w+)[^}]*\}|\$(\w+)/g, (_whole, braced?: string, bare?: string) => {
    return `<${(braced ?? bare ?? "").toLowerCase()}>`;
  });
}

function constructed(node: ts.Node): SourceError[] {
  if (!ts.isNewExpression(node) || node.expression.getText() !== "UserError") return [];
  const [code, message, props] = node.arguments ?? [];
  const object = props && ts.isObjectLiteralExpression(props) ? props : undefined;
  const exit = exitOf(property(object, "exitCode")) ?? "failed";
  const [fix] = forms(property(object, "fix"));
  return literals(code).map((each) => ({ code: each, message: forms(message)[0], fix, exit }));
}

/** A row of a table of known failures has an exit status of its own or `words` it is known by; a detail has neither. */
function described(node: ts.Node): SourceError[] {
  if (!ts.isObjectLiteralExpression(node) || !property(node, "message")) return [];
  const messages = forms(property(node, "message"));
  const [fix] = forms(property(node, "fix"));
  const isFailure = property(node, "words") !== undefined;
  const exit = isFailure ? (exitOf(property(node, "exitCode")) ?? "failed") : undefined;
  return literals(property(node, "code")).map((code, index) => ({
    code,
    message: messages[index] ?? messages[0],
    fix,
    exit,
  }));
}

function property(object: ts.ObjectLiteralExpression | undefined, name: string): ts.Expression | undefined {
  const found = object?.properties.find((each) => each.name?.getText() === name);
  return found && ts.isPropertyAssignment(found) ? found.initializer : undefined;
}

function exitOf(node: ts.Expression | undefined): string | undefined {
  return node && ts.isPropertyAccessExpression(node) && node.expression.getText() === "ExitCode"
    ? node.name.text
    : undefined;
}

/** Code literals; both of a conditional. */
function literals(node: ts.Expression | undefined): string[] {
  if (!node) return [];
  if (ts.isConditionalExpression(node)) return [...literals(node.whenTrue), ...literals(node.whenFalse)];
  return ts.isStringLiteral(node) && /^[A-Z][A-Z0-9_]+$/.test(node.text) ? [node.text] : [];
}

/** The forms a text can take, as far as the syntax tells. */
function forms(node: ts.Expression | undefined): string[] {
  if (!node) return [];
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isTemplateExpression(node)) {
    const spans = node.templateSpans.map(
      ({ expression, literal }) => `<${nameOf(expression)}>${literal.text}`,
    );
    return [node.head.text + spans.join("")];
  }
  if (ts.isConditionalExpression(node)) return [...forms(node.whenTrue), ...forms(node.whenFalse)];
  if (ts.isParenthesizedExpression(node)) return forms(node.expression);
  if (ts.isArrowFunction(node) && !ts.isBlock(node.body)) return forms(node.body);
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken) {
    const [left = "…"] = forms(node.left);
    const [right = "…"] = forms(node.right);
    return [left + right];
  }
  return [];
}

/** The last name of what a placeholder holds: `environment.name` is `name`. */
function nameOf(expression: ts.Expression): string {
  if (ts.isIdentifier(expression)) return expression.text;
  if (ts.isPropertyAccessExpression(expression)) return expression.name.text;
  if (ts.isCallExpression(expression)) {
    const [argument] = expression.arguments;
    return argument ? nameOf(argument) : nameOf(expression.expression);
  }
  return "…";
}
