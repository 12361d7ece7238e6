/** Waits for a condition. @throws Error after the limit, in milliseconds */
export async function until(condition: () => boolean, limit = 10_000): Promise<void> {
  const deadline = Date.now() + limit;
  while (!condition()) {
    if (Date.now() > deadline) throw new Error(`not so within ${limit} ms: ${condition.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
