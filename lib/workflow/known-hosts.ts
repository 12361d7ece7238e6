import { existsSync, readFileSync } from "node:fs";
import { writeAtomically } from "../atomic-file";

/** A host as `known_hosts` names it: with its port unless that is 22. */
export function hostName(address: string, port: number): string {
  return port === 22 ? address : `[${address}]:${port}`;
}

/** The lines of a host: its keys, and the mark that the readiness gate sets above them. */
function belongsTo(line: string, host: string): boolean {
  return line.startsWith(`${host} `) || line.startsWith(`# ${host} is machine `);
}

/** The keys of a host in a `known_hosts` file, each as its type and text; sorted. */
export function hostKeys(file: string, host: string): string[] {
  return lines(file)
    .filter((line) => line.startsWith(`${host} `))
    .map((line) => line.slice(host.length + 1))
    .sort();
}

/** Puts what `draft` knows of a host into `file`, in place of what stood there. */
export function replaceHost(file: string, host: string, draft: string): void {
  const others = lines(file).filter((line) => !belongsTo(line, host));
  writeAtomically(file, [...others, ...lines(draft), ""].join("\n"), 0o600);
}

function lines(file: string): string[] {
  return existsSync(file) ? readFileSync(file, "utf8").split("\n").filter(Boolean) : [];
}
