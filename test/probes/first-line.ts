import { createInterface } from "node:readline";

/** The first line a child writes; empty when it writes none. The rest is read and dropped. */
export async function firstLine(input: NodeJS.ReadableStream): Promise<string> {
  return new Promise((resolve) => {
    const lines = createInterface({ input });
    lines.once("line", resolve);
    lines.once("close", () => {
      resolve("");
    });
  });
}
