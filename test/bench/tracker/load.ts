import type { Peer } from "./peer";

/** As many visits at a time, each followed by the next, or so many begun in each second whatever the answers. */
export type Pace = { readonly atOnce: number } | { readonly perSecond: number };

/** Until when visits begin: seconds from now, or when the promise settles. */
export type Until = number | Promise<unknown>;

/** Milliseconds between two looks of a paced load; visits that are due by then begin together. */
const TICK = 2;

/**
 * Visits the peers in turn and waits for the last answers.
 * @returns seconds in which visits began
 */
export async function load(peers: readonly Peer[], pace: Pace, until: Until): Promise<number> {
  const start = performance.now();
  let [next, over] = [0, false];
  const stop = () => {
    over = true;
  };
  if (typeof until === "number") setTimeout(stop, until * 1000);
  else void until.then(stop, stop);
  const ended = () => over;
  const visit = () => peers[next++ % peers.length]?.visit() ?? Promise.resolve();
  if ("atOnce" in pace) {
    const worker = async () => {
      while (!ended()) await visit();
    };
    await Promise.all(Array.from({ length: pace.atOnce }, worker));
    return (performance.now() - start) / 1000;
  }
  const running = new Set<Promise<void>>();
  while (!ended()) {
    const due = ((performance.now() - start) / 1000) * pace.perSecond;
    while (next < due) {
      const one: Promise<void> = visit().finally(() => running.delete(one));
      running.add(one);
    }
    await new Promise((resolve) => setTimeout(resolve, TICK));
  }
  const seconds = (performance.now() - start) / 1000;
  await Promise.all(running);
  return seconds;
}

/** The value below which this share of the values lies; NaN where there are none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}
