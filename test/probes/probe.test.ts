import { type Check, type CheckOutcome, ProbeFailure, runChecks } from "../../lib/probes/probe";

const passed: CheckOutcome = { result: "passed", detail: "fine" };

function check(name: string, run: Check["run"]): Check {
  return { name, target: "192.0.2.1", run };
}

const pass = () => Promise.resolve(passed);

const never = () => new Promise<CheckOutcome>(() => undefined);

test("results keep the order of the checks, with whatever ends first", async () => {
  let release = () => {};
  const gate = new Promise<void>((resolve) => (release = resolve));
  const results = await runChecks(
    [
      check("slow", () => gate.then(() => passed)),
      check("fast", () => {
        release();
        return pass();
      }),
    ],
    { limit: 5000 },
  );
  expect(results.map((each) => each.name)).toEqual(["slow", "fast"]);
  expect(results[0]).toMatchObject({ ...passed, name: "slow", target: "192.0.2.1" });
  expect(results[0]?.milliseconds).toBeGreaterThanOrEqual(0);
});

test("no more checks run at once than allowed", async () => {
  let running = 0;
  let most = 0;
  const checks = Array.from({ length: 9 }, (_, index) =>
    check(`${index}`, async () => {
      most = Math.max(most, ++running);
      await new Promise(setImmediate);
      running -= 1;
      return passed;
    }),
  );
  const results = await runChecks(checks, { limit: 5000, concurrency: 2 });
  expect(results).toHaveLength(9);
  expect(most).toBe(2);
});

test("what a check throws is its failure", async () => {
  const results = await runChecks(
    [
      check("async", () => Promise.reject(new ProbeFailure("expected 1, found 2", "mend it"))),
      check("sync", () => {
        throw new TypeError("a defect");
      }),
      check("skipped", () => Promise.resolve({ result: "skipped", detail: "no IPv6 route" })),
    ],
    { limit: 5000 },
  );
  expect(results).toMatchObject([
    { result: "failed", detail: "expected 1, found 2", fix: "mend it" },
    { result: "failed", detail: "a defect" },
    { result: "skipped", detail: "no IPv6 route" },
  ]);
  expect(results[1]).not.toHaveProperty("fix");
});

test("a check that does not end fails at the limit and is told to stop", async () => {
  let told: AbortSignal | undefined;
  const [result] = await runChecks(
    [
      check("hanging", (signal) => {
        told = signal;
        return never();
      }),
    ],
    { limit: 20, grace: 20 },
  );
  expect(result).toMatchObject({ result: "failed", detail: "expected an end within 20 ms, found none" });
  expect(told?.aborted).toBe(true);
});

test("an interruption skips what has not ended", async () => {
  const controller = new AbortController();
  const results = await runChecks(
    [
      check("done", pass),
      check("under way", () => {
        controller.abort();
        return never();
      }),
      check("waiting", pass),
    ],
    { limit: 5000, grace: 20, concurrency: 1, signal: controller.signal },
  );
  expect(results.map(({ result, detail }) => [result, detail])).toEqual([
    ["passed", "fine"],
    ["skipped", "interrupted"],
    ["skipped", "interrupted"],
  ]);
});
