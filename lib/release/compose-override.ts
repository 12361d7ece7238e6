import { type Document, LineCounter, isMap, isNode, parseDocument } from "yaml";
import { FIXED_IMAGE } from "../config/values";
import { ExitCode, UserError } from "../errors";
import { shortDigest } from "./digest";

/** Sequences that mean one thing as a whole: Compose replaces them, every other one it extends. */
const REPLACED = new Set(["command", "entrypoint", "test"]);

type Node = unknown;

/**
 * Merges an environment's `compose.override.yaml` into the rendered file by the rules Docker Compose has for
 * several files: mappings are merged, sequences extended, everything else replaced. Comments are kept.
 * @param file name of the override for error messages
 * @throws UserError COMPOSE_OVERRIDE_INVALID when the override is not one mapping, or leaves a service without an
 * image whose tag stays
 */
export function mergeComposeOverride(compose: string, override: string, file: string): string {
  const lines = new LineCounter();
  const patch = parseDocument(override, { lineCounter: lines, merge: true });
  // A warning is a tag such as `!reset`, which Compose would follow and a merge here would not.
  const [fault] = [...patch.errors, ...patch.warnings];
  if (fault)
    throw invalid(file, fault.message.split("\n")[0] ?? fault.message, lines.linePos(fault.pos[0]).line);
  if (patch.contents === null) return compose;
  if (!isMap(patch.contents)) throw invalid(file, "expected a mapping at the top, as in compose.yaml", 1);

  const target = parseDocument(compose);
  merge(target, [], patch.toJS());
  const wrong = serviceFault(target.toJS());
  if (wrong) {
    const node = patch.getIn(wrong.path.slice(0, 2), true);
    const at = isNode(node) ? (node.range?.[0] ?? 0) : 0;
    throw invalid(file, `${wrong.path.join(".")}: ${wrong.message}`, lines.linePos(at).line);
  }
  awaitUnchecked(target);
  return target.toString({ lineWidth: 0, flowCollectionPadding: false });
}

/**
 * Digest of each service's definition: with another one Compose makes the service's container anew. The order in
 * which services start is no reason for that.
 */
export function containerDigests(compose: string): Record<string, string> {
  return Object.fromEntries(
    servicesOf(compose).map(([name, { depends_on: _order, ...definition }]) => [
      name,
      shortDigest(JSON.stringify(definition)),
    ]),
  );
}

/** The `image` of each service of a compose file, sorted, each once. */
export function composeImages(compose: string): string[] {
  const images = servicesOf(compose).flatMap(([, { image }]) => (typeof image === "string" ? [image] : []));
  return [...new Set(images)].sort();
}

/** What a merged compose file does that the firewall cannot know. */
export function composeWarnings(compose: string, file: string): string[] {
  return servicesOf(compose)
    .filter(([, { ports }]) => isList(ports) && ports.length > 0)
    .map(
      ([name]) =>
        `${file} publishes ports of ${name}: Docker opens them past the host's firewall; network_mode: host does not`,
    );
}

function servicesOf(compose: string): [string, Record<string, unknown>][] {
  const document: Node = parseDocument(compose).toJS();
  const services = isRecord(document) && isRecord(document.services) ? Object.entries(document.services) : [];
  return services.flatMap(([name, service]) => (isRecord(service) ? [[name, service]] : []));
}

function serviceFault(document: Node): { path: string[]; message: string } | undefined {
  const services = isRecord(document) ? document.services : undefined;
  if (!isRecord(services)) return { path: ["services"], message: "expected a mapping of services" };
  for (const [name, service] of Object.entries(services)) {
    const path = ["services", name];
    if (!isRecord(service)) return { path, message: "expected a mapping" };
    const image = typeof service.image === "string" ? service.image.replaceAll("$$", "") : "";
    if (FIXED_IMAGE.test(image)) continue;
    const found = image === "" ? "none" : `"${image}"`;
    return { path: [...path, "image"], message: `expected an image with a tag that stays, found ${found}` };
  }
  return undefined;
}

/** A service without a health check never becomes healthy: what depends on it waits until it runs. */
function awaitUnchecked(target: Document): void {
  const services = Object.entries(recordAt(target, ["services"]));
  const unchecked = new Set(services.flatMap(([name, service]) => (isUnchecked(service) ? [name] : [])));
  for (const [name] of services) {
    const path = ["services", name, "depends_on"];
    for (const [dependency, how] of Object.entries(recordAt(target, path))) {
      if (!unchecked.has(dependency) || !isRecord(how) || how.condition !== "service_healthy") continue;
      target.setIn([...path, dependency, "condition"], "service_started");
    }
  }
}

/** The two ways in which Compose has a health check disabled. */
function isUnchecked(service: Node): boolean {
  if (!isRecord(service) || !isRecord(service.healthcheck)) return false;
  const { disable, test } = service.healthcheck;
  return disable === true || String(test) === "NONE";
}

function recordAt(target: Document, path: readonly string[]): Record<string, unknown> {
  const value = valueAt(target, path);
  return isRecord(value) ? value : {};
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
