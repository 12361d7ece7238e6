import type { Outcome, WorkflowReporter } from "../../lib/workflow/context";

/** Keeps what a person would have read, in order. */
export class RecordingReporter implements WorkflowReporter {
  readonly lines: string[] = [];

  title(text: string): void {
    this.lines.push(text);
  }

  note(text: string): void {
    this.lines.push(text);
  }

  progress(text: string): void {
    this.lines.push(text);
  }

  async phase<T>(name: string, work: () => Promise<Outcome<T>>): Promise<T> {
    const { value, summary } = await work();
    this.lines.push(`${name}: ${summary}`);
    return value;
  }

  async step<T>(title: string, _expectation: string, work: () => Promise<T>): Promise<T> {
    this.lines.push(title);
    return work();
  }
}
