/** `problem`: a deployment cannot succeed like this; `warning`: it can, slower, or after it has mended this itself. */
export type FindingStatus = "ok" | "warning" | "problem";

/** What `doctor` says about one thing. */
export interface Finding {
  readonly name: string;
  readonly status: FindingStatus;
  readonly found: string;
  /** What to do; absent when all is well. */
  readonly fix?: string;
}

export function ok(name: string, found: string): Finding {
  return { name, status: "ok", found };
}

export function warning(name: string, found: string, fix: string): Finding {
  return { name, status: "warning", found, fix };
}

export function problem(name: string, found: string, fix: string): Finding {
  return { name, status: "problem", found, fix };
}
