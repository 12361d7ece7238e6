/** One scenario whose steps build on each other: after a failed one the rest is not tried. */
export class Scenario {
  #broken = false;
  readonly #seconds: [name: string, seconds: number][] = [];

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
        const started = performance.now();
        await work();
        this.#seconds.push([name, (performance.now() - started) / 1000]);
        this.#broken = false;
      },
      limit,
    );
  }

  /** Prints the seconds of each step. */
  report(): void {
    const lines = this.#seconds.map(([name, seconds]) => `${seconds.toFixed(1).padStart(8)} s  ${name}`);
    process.stderr.write(`\n${lines.join("\n")}\n`);
  }
}
