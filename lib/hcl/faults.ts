import { type ErrorDetail, ExitCode, UserError } from "../errors";

/** Where in the Terraform JSON a fault stands, from the root: `resource`, `hcloud_server`, `tracker`, `name`. */
export type Path = readonly (string | number)[];

export function formatPath(path: Path): string {
  return path.reduce<string>((text, step) => {
    if (typeof step === "number") return `${text}[${step}]`;
    if (!/^[\p{ID_Start}_][\p{ID_Continue}-]*$/u.test(step)) return `${text}[${JSON.stringify(step)}]`;
    return text === "" ? step : `${text}.${step}`;
  }, "");
}

/** Collects what is wrong with a configuration, so that one run names everything. */
export class Faults {
  readonly #details: ErrorDetail[] = [];

  /** @param code upper snake case, as in `error.details[].code` */
  add(path: Path, code: string, message: string, fix?: string): void {
    this.#details.push({ code, message: `${formatPath(path)}: ${message}`, fix });
  }

  get details(): readonly ErrorDetail[] {
    return this.#details;
  }

  /** @throws UserError HCL_INVALID (exit 3) that holds every fault, when there is one */
  throwIfAny(): void {
    const [first, ...others] = this.#details;
    if (first === undefined) return;
    const more = others.length === 0 ? "" : ` (and ${others.length} more)`;
    throw new UserError("HCL_INVALID", `The stack cannot be written as HCL: ${first.message}${more}`, {
      exitCode: ExitCode.configuration,
      details: this.#details,
      fix: "Mend the construct that each path names; nothing was written.",
    });
  }
}
