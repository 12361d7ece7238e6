import { ApiError, type ApiErrorCode } from "./api-error";

export interface RequestMatch {
  /** Default: any. */
  readonly method?: string;
  /** Path below the base, `/servers` or `/\/actions\//`. Default: any. */
  readonly path?: string | RegExp;
}

export interface Fault extends RequestMatch {
  readonly code: ApiErrorCode;
  readonly message?: string;
  /** How many requests it meets. Default: 1. */
  readonly times?: number;
  /** How many matching requests pass before. Default: 0. */
  readonly after?: number;
}

interface Armed {
  readonly match: RequestMatch;
  skip: number;
  remaining: number;
  readonly strike: () => void;
}

/** Faults that tests arm, and what tests want to do at a certain request. */
export class Faults {
  private armed: Armed[] = [];

  arm(fault: Fault): void {
    const message = fault.message ?? `injected: ${fault.code}`;
    const strike = () => {
      throw new ApiError(fault.code, message);
    };
    this.armed.push({ match: fault, skip: fault.after ?? 0, remaining: fault.times ?? 1, strike });
  }

  /** Calls `action` once, when such a request arrives and before it is answered. */
  when(match: RequestMatch, action: () => void): void {
    this.armed.push({ match, skip: 0, remaining: 1, strike: action });
  }

  /** @throws ApiError what is armed for this request */
  check(method: string, path: string): void {
    for (const fault of this.armed.filter(({ match }) => matches(match, method, path))) {
      if (fault.skip > 0) {
        fault.skip -= 1;
        continue;
      }
      fault.remaining -= 1;
      if (fault.remaining === 0) this.armed = this.armed.filter((other) => other !== fault);
      fault.strike();
    }
  }
}

function matches(match: RequestMatch, method: string, path: string): boolean {
  if (match.method !== undefined && match.method !== method) return false;
  if (match.path === undefined) return true;
  return typeof match.path === "string" ? match.path === path : match.path.test(path);
}
