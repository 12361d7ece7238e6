import { readFileSync } from "node:fs";
import { join } from "node:path";
import Handlebars from "handlebars";
import * as escapers from "./escape";
import type { Scalar } from "./escape";

const TEMPLATES = join(__dirname, "..", "..", "templates");

const handlebars = Handlebars.create();

for (const [name, escape] of Object.entries(escapers)) {
  handlebars.registerHelper(name, (value: unknown) => escape(scalar(name, value)));
}

interface RenderData {
  readonly data?: { readonly template: string };
}

/** `{{header "what it is" "VARIABLES"}}`: the comment that every rendered file begins with. */
handlebars.registerHelper("header", (what: string, variables: string, { data }: RenderData) =>
  [
    `# ${what}`,
    `# Rendered from templates/${data?.template ?? ""}; the next release replaces this file, so change the environment.`,
    `# Variables: ${variables}`,
    "# Documentation: docs/guides/release.md",
  ].join("\n"),
);

/** A helper's argument is not covered by handlebars' strict mode; a misspelt name must fail all the same. */
function scalar(helper: string, value: unknown): Scalar {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  throw new TypeError(`{{${helper}}} expects text, a number or a boolean, found ${typeof value}`);
}

const compiled = new Map<string, Handlebars.TemplateDelegate<object>>();

/**
 * Renders `templates/<name>`. A name the view does not give is an error, and nothing is escaped unless the
 * template says for which language.
 */
export function renderTemplate(name: string, view: object): string {
  let template = compiled.get(name);
  if (!template) {
    template = handlebars.compile<object>(readTemplate(name), { noEscape: true, strict: true });
    compiled.set(name, template);
  }
  return template(view, { data: { template: name } });
}

/** The text of `templates/<name>` as it stands. */
export function readTemplate(name: string): string {
  return readFileSync(join(TEMPLATES, name), "utf8");
}
