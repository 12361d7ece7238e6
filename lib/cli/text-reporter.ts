import pc from "picocolors";
import type { Outcome, WorkflowReporter } from "../workflow/context";

export interface ReporterOptions {
  readonly stream: Pick<NodeJS.WriteStream, "write" | "isTTY" | "columns">;
  readonly quiet: boolean;
  /** 0: phases; 1: also what goes on inside them. */
  readonly verbosity: number;
  readonly color: boolean;
}

/** Milliseconds between two signs of life where no line can be redrawn (a log file, CI). */
const HEARTBEAT = 30_000;
const REDRAW = 200;

/** Progress for a person, on stderr: one line a phase, what goes on inside it redrawn in place on a terminal. */
export class TextReporter implements WorkflowReporter {
  readonly #options: ReporterOptions;
  readonly #colors: ReturnType<typeof pc.createColors>;
  #latest = "";
  #drawn = false;
  #depth = 0;

  constructor(options: ReporterOptions) {
    this.#options = options;
    this.#colors = pc.createColors(options.color);
  }

  title(text: string): void {
    this.#line(this.#colors.bold(text));
  }

  note(text: string): void {
    this.#line(`${"  ".repeat(this.#depth + 1)}${this.#colors.dim(text)}`);
  }

  progress(text: string): void {
    this.#latest = text.trim();
    if (this.#options.verbosity > 0)
      this.#line(`${"  ".repeat(this.#depth + 1)}${this.#colors.dim(this.#latest)}`);
  }

  async phase<T>(name: string, work: () => Promise<Outcome<T>>): Promise<T> {
    const { value, summary, seconds } = await this.#timed(name, work);
    this.#line(`  ${name.padEnd(11)} ${seconds.padStart(7)}   ${summary}`);
    return value;
  }

  async step<T>(title: string, expectation: string, work: () => Promise<T>): Promise<T> {
    this.#line(`    ${title}${expectation ? this.#colors.dim(` (${expectation})`) : ""}`);
    const { value, seconds } = await this.#timed(title, async () => ({ value: await work(), summary: "" }));
    this.#line(`    ${this.#colors.dim(`done in ${seconds}`)}`);
    return value;
  }

  async #timed<T>(name: string, work: () => Promise<Outcome<T>>): Promise<Outcome<T> & { seconds: string }> {
    const started = performance.now();
    const elapsed = (digits: number): string => `${((performance.now() - started) / 1000).toFixed(digits)} s`;
    const terminal = this.#options.stream.isTTY && this.#options.verbosity === 0;
    this.#depth += 1;
    const depth = this.#depth;
    this.#latest = "";
    const timer = setInterval(
      () => {
        if (depth < this.#depth) return;
        const text = `  ${name}  ${elapsed(0)}  ${this.#latest}`;
        if (terminal) this.#draw(text);
        else this.#line(this.#colors.dim(`${text.trimEnd()} …`));
      },
      terminal ? REDRAW : HEARTBEAT,
    );
    try {
      return { ...(await work()), seconds: elapsed(1) };
    } finally {
      clearInterval(timer);
      this.#depth -= 1;
      this.#erase();
    }
  }

  /** Takes the redrawn line away: an error must not stand behind it. */
  #erase(): void {
    if (this.#drawn) this.#options.stream.write("\r\u001b[2K");
    this.#drawn = false;
  }

  #draw(text: string): void {
    if (this.#options.quiet) return;
    const width = (this.#options.stream.columns || 80) - 1;
    this.#options.stream.write(`\r\u001b[2K${text.slice(0, width)}`);
    this.#drawn = true;
  }

  #line(text: string): void {
    if (this.#options.quiet) return;
    this.#options.stream.write(`${this.#drawn ? "\r\u001b[2K" : ""}${text}\n`);
    this.#drawn = false;
  }
}
