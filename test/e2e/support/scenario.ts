/** One scenario whose steps build on each other: after a failed one the rest is not tried. */
export class Scenario {
  #broken = false;

  /** Whether a step has failed. */
  get failed(): boolean {
    return this.#broken;
  }

  /** @param limit milliseconds */
  step(name: string, limit: number, work: () => Promise<void>): void {
    it(
      name,
      async () => {
        if (this.#broken) throw new Error("not reached: an earlier step failed");
        this.#broken = true;
        process.stderr.write(`\n--- ${name}\n`);
        await work();
        this.#broken = false;
      },
      limit,
    );
  }
}
