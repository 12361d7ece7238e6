import { LineCounter, isMap, parseDocument } from "yaml";
import type { Document } from "yaml";
import { ExitCode, UserError } from "../errors";

/** Sequences that mean one thing as a whole: Compose replaces them, every other one it extends. */
const REPLACED = new Set(["command", "entrypoint", "test"]);

type Node = unknown;

/**
 * Merges an environment's `compose.override.yaml` into the rendered file by the rules Docker Compose has for
 * several files: mappings are merged, sequences extended, everything else replaced. Comments are kept.
 * @param file name of the override for error messages
 * @throws UserError COMPOSE_OVERRIDE_INVALID when the override is not one mapping
 */
export function mergeComposeOverride(compose: string, override: string, file: string): string {
  const lines = new LineCounter();
  const patch = parseDocument(override, { lineCounter: lines, merge: true });
  const [fault] = patch.errors;
  if (fault)
    throw invalid(file, fault.message.split("\n")[0] ?? fault.message, lines.linePos(fault.pos[0]).line);
  if (patch.contents === null) return compose;
  if (!isMap(patch.contents)) throw invalid(file, "expected a mapping at the top, as in compose.yaml", 1);

  const target = parseDocument(compose);
  merge(target, [], patch.toJS());
  return target.toString({ lineWidth: 0, flowCollectionPadding: false });
}

/** The `image` of each service of a compose file, sorted, each once. */
export function composeImages(compose: string): string[] {
  const document: Node = parseDocument(compose).toJS();
  const services = isRecord(document) && isRecord(document.services) ? Object.values(document.services) : [];
  const images = services.flatMap((service) =>
    isRecord(service) && typeof service.image === "string" ? [service.image] : [],
  );
  return [...new Set(images)].sort();
}

function merge(target: Document, path: readonly string[], patch: Node): void {
  const present = valueAt(target, path);
  if (isRecord(patch) && isRecord(present)) {
    for (const [key, value] of Object.entries(patch)) merge(target, [...path, key], value);
    return;
  }
  const extend = isList(patch) && isList(present) && !REPLACED.has(path.at(-1) ?? "");
  const value = extend ? [...new Set([...present, ...patch])] : patch;
  target.setIn(path, target.createNode(value));
}

function valueAt(target: Document, path: readonly string[]): Node {
  const root: Node = target.toJS();
  return path.reduce((value, key) => (isRecord(value) ? value[key] : undefined), root);
}

function isList(value: Node): value is readonly Node[] {
  return Array.isArray(value);
}

function isRecord(value: Node): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function invalid(file: string, found: string, line: number): UserError {
  const message = `${file} cannot be merged into compose.yaml: ${found}`;
  return new UserError("COMPOSE_OVERRIDE_INVALID", message, {
    exitCode: ExitCode.configuration,
    details: [{ code: "COMPOSE_OVERRIDE_INVALID", message: found, file, line }],
    fix: `correct line ${line} of ${file}, or remove the file`,
  });
}
