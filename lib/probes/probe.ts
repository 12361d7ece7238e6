import { setMaxListeners } from "node:events";
import { messageOf } from "../errors";

export type CheckStatus = "passed" | "failed" | "skipped";

/** What one check found; `skipped` means it could not be asked from here and is never counted as passed. */
export interface CheckOutcome {
  readonly result: CheckStatus;
  /** One line: what was found. */
  readonly detail: string;
  /** One line: what to do; only when failed. */
  readonly fix?: string;
}

export interface Check {
  readonly name: string;
  /** Address, URL or port range the check is about. */
  readonly target: string;
  /** May throw: a `ProbeFailure` carries its own fix. Ends early when the signal aborts. */
  run(signal: AbortSignal): Promise<CheckOutcome>;
}

export interface CheckResult extends CheckOutcome {
  readonly name: string;
  readonly target: string;
  readonly milliseconds: number;
}

/** A check's answer is wrong or missing: what was expected, what was found, what to do. */
export class ProbeFailure extends Error {
  constructor(
    message: string,
    readonly fix?: string,
  ) {
    super(message);
    this.name = "ProbeFailure";
  }
}

export interface RunChecksOptions {
  /** Checks under way at once; 8 by default. */
  readonly concurrency?: number;
  /** Milliseconds each check may take. */
  readonly limit: number;
  /** Milliseconds a check that was told to end has to clean up behind it; 6000 by default. */
  readonly grace?: number;
  /** Ends the run early; checks that did not finish are skipped as "interrupted". */
  readonly signal?: AbortSignal;
}

/** Runs the checks and gives one result each, in their order. Never throws. */
export async function runChecks(
  checks: readonly Check[],
  options: RunChecksOptions,
): Promise<readonly CheckResult[]> {
  const results = new Map<Check, CheckResult>();
  const waiting = [...checks];
  const worker = async (): Promise<void> => {
    for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) {
      results.set(check, await runCheck(check, options));
    }
  };
  await Promise.all(Array.from({ length: options.concurrency ?? 8 }, worker));
  return checks.flatMap((check) => results.get(check) ?? []);
}

async function runCheck(check: Check, options: RunChecksOptions): Promise<CheckResult> {
  const started = performance.now();
  const outcome = await outcomeOf(check, options);
  const milliseconds = Math.round(performance.now() - started);
  return { name: check.name, target: check.target, milliseconds, ...outcome };
}

async function outcomeOf(check: Check, options: RunChecksOptions): Promise<CheckOutcome> {
  // More than one request's time-out, since that is what a clean-up is.
  const { limit, signal, grace = 6000 } = options;
  const interrupted: CheckOutcome = { result: "skipped", detail: "interrupted" };
  if (signal?.aborted) return interrupted;
  const own = new AbortController();
  // A port scan listens once per connection, far above the ten that node warns of.
  setMaxListeners(0, own.signal);
  const attempted = attempt(check, own.signal);
  const outcome = await firstOf(attempted, (resolve) => {
    const interrupt = () => {
      resolve(interrupted);
    };
    const timer = setTimeout(() => {
      resolve({ result: "failed", detail: `expected an end within ${limit} ms, found none` });
    }, limit);
    signal?.addEventListener("abort", interrupt);
    if (signal?.aborted) interrupt();
    return () => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", interrupt);
    };
  });
  own.abort();
  await firstOf(attempted, (resolve) => {
    const timer = setTimeout(() => {
      resolve(outcome);
    }, grace);
    return () => {
      clearTimeout(timer);
    };
  });
  return outcome;
}

/** What comes first, the attempt's own outcome or another; `start` gives back what cleans up after it. */
async function firstOf(
  attempted: Promise<CheckOutcome>,
  start: (resolve: (outcome: CheckOutcome) => void) => () => void,
): Promise<CheckOutcome> {
  let cleanUp: () => void = () => undefined;
  try {
    return await Promise.race([
      attempted,
      new Promise<CheckOutcome>((resolve) => (cleanUp = start(resolve))),
    ]);
  } finally {
    cleanUp();
  }
}

async function attempt(check: Check, signal: AbortSignal): Promise<CheckOutcome> {
  try {
    return await check.run(signal);
  } catch (error) {
    const fix = error instanceof ProbeFailure ? error.fix : undefined;
    return { result: "failed", detail: messageOf(error), ...(fix !== undefined && { fix }) };
  }
}
