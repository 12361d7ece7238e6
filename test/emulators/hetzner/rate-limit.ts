/** The API's limit per project: 3600 requests an hour, of which one comes back each second. */
export const DEFAULT_LIMIT = { limit: 3600, refillPerSecond: 1 } as const;

export interface RateLimitProps {
  readonly limit: number;
  readonly refillPerSecond: number;
}

/** A bucket of requests that refills steadily. */
export class RateLimit {
  private remaining: number;
  private countedAt: number;

  constructor(
    private readonly props: RateLimitProps,
    private readonly clock: () => number,
  ) {
    this.remaining = props.limit;
    this.countedAt = clock();
  }

  /** Takes one request out; false when none is left. */
  take(): boolean {
    const now = this.clock();
    const refill = ((now - this.countedAt) / 1000) * this.props.refillPerSecond;
    this.remaining = Math.min(this.props.limit, this.remaining + refill);
    this.countedAt = now;
    if (this.remaining < 1) return false;
    this.remaining -= 1;
    return true;
  }

  /** `RateLimit-Reset` is the UNIX time at which the bucket is full again. */
  headers(): Record<string, string> {
    const missing = this.props.limit - this.remaining;
    const full = this.countedAt / 1000 + missing / this.props.refillPerSecond;
    return {
      "RateLimit-Limit": String(this.props.limit),
      "RateLimit-Remaining": String(Math.floor(this.remaining)),
      "RateLimit-Reset": String(Math.ceil(full)),
    };
  }
}
