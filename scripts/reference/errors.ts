import { join } from "node:path";
import { ExitCode } from "../../lib/errors";
import { GENERATED, page, prose } from "./markdown";
import { gateErrors, type SourceError, sourceErrors } from "./source-errors";

const INTRODUCTION = `Every error has a code that stays, a message that says what was expected and what was found, and what to do. With
\`--json\` the code is \`error.code\`, or \`code\` of an entry of \`error.details\` when there is more than one fault.`;

/** Every code of the sources, with each form its message takes. */
export function errorsPage(project: string): string {
  const byCode = new Map<string, SourceError[]>();
  const gate = gateErrors(join(project, "templates/gate/wait-until-ready.sh"));
  for (const error of [...sourceErrors(join(project, "lib")), ...gate]) {
    byCode.set(error.code, [...(byCode.get(error.code) ?? []), error]);
  }
  const blocks = [...byCode]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, errors]) => block(code, errors));
  return page("# Errors", GENERATED, INTRODUCTION, ...blocks);
}

function block(code: string, errors: readonly SourceError[]): string {
  const told = errors.filter(({ message, fix }) => message !== undefined || fix !== undefined);
  const forms = new Set(
    told.map(({ message, fix }) => {
      const text = message === undefined ? "In the words of what failed." : sentence(message);
      return fix === undefined ? `- ${prose(text)}` : `- ${prose(text)}\n\n  Fix: ${prose(sentence(fix))}`;
    }),
  );
  return page(`## ${code}`, statuses(errors), [...forms].join("\n\n")).trimEnd();
}

function statuses(errors: readonly SourceError[]): string {
  const exits = new Set(errors.flatMap(({ exit }) => (exit === undefined ? [] : [exit])));
  const numbers = Object.entries(ExitCode).flatMap(([name, status]) =>
    exits.has(name) ? [String(status)] : [],
  );
  const isDetail = errors.some(({ exit }) => exit === undefined);
  return [
    ...(numbers.length === 0 ? [] : [`Exit status ${numbers.join(" or ")}.`]),
    ...(isDetail ? ["Stands in `error.details`."] : []),
  ].join(" ");
}

function sentence(text: string): string {
  const trimmed = text.trim().replace(/^[a-z]+(?= )/, (word) => word.charAt(0).toUpperCase() + word.slice(1));
  return /[.!?:…]$/.test(trimmed) ? trimmed : `${trimmed}.`;
}
