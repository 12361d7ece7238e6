import { ProbeFailure } from "./probe";

/** A tracker said no, and why. */
export class TrackerRefusal extends ProbeFailure {
  constructor(
    message: string,
    /** The tracker's own words. */
    readonly reason: string,
  ) {
    super(message);
    this.name = "TrackerRefusal";
  }
}

/** Who must stay outside, and the words by which a tracker says so. */
export interface Outsider {
  /** As in "an announce without a key". */
  readonly who: string;
  readonly reason: RegExp;
}

/**
 * Sees that an announce is refused for the reason that is meant.
 * @throws ProbeFailure when it is accepted; what the announce throws when it fails for another reason
 */
export async function expectRefusal(outsider: Outsider, announce: () => Promise<unknown>): Promise<void> {
  try {
    await announce();
  } catch (error) {
    if (error instanceof TrackerRefusal && outsider.reason.test(error.reason)) return;
    throw error;
  }
  throw new ProbeFailure(
    `expected an announce ${outsider.who} to be refused, found it accepted`,
    "the machine runs in another mode: release and run this one",
  );
}
