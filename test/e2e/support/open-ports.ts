import { allPorts, scanTcp } from "../../../lib/probes/closed-ports";

/** Scans every TCP port from outside; `concurrency` connections at once. */
export async function expectOnlyOpen(
  address: string,
  ports: readonly number[],
  concurrency: number,
): Promise<void> {
  const open = await scanTcp({ address, ports: allPorts, concurrency });
  expect(ports).toEqual(expect.arrayContaining([...open]));
  expect(open).not.toEqual([]);
  // Among so many connections a busy machine can miss one that is open.
  expect(await scanTcp({ address, ports, limit: 10_000 })).toEqual(ports);
}
