import { parseRefused, refusedByHost, refusedLines } from "../../lib/workflow/refused";
import { recordedContext } from "../support/context";
import { MACHINE } from "../release/fixtures";

const FILES = { ".env": "INFRASTRUCTURE_PROVIDER=existing\nINFRASTRUCTURE_ADDRESS=192.0.2.7\n" };
const REPORT =
  '{"in_force": {"vm.swappiness": "10"}, "refused": {"net.core.rmem_max": "212992", "/sys/x": ""}}\n';
const telling = recordedContext("telling", FILES, () => ({ stdout: REPORT }));
const silent = recordedContext("silent", FILES, () => ({ status: 255 }));

test("the host's report tells what it refused, and what stays in force", async () => {
  const refused = await refusedByHost(telling, MACHINE);
  expect(refused).toEqual({ "net.core.rmem_max": "212992", "/sys/x": "" });
  expect(telling.runner.lines).toEqual([expect.stringMatching(/^ssh .*cat \/run\/torrust-tuning\.json$/)]);
  expect(refusedLines(refused)).toEqual([
    "refused       net.core.rmem_max   stays 212992",
    "refused       /sys/x",
  ]);
});

test("a host that was not tuned yet, or does not answer, tells nothing", async () => {
  const refused = await refusedByHost(silent, MACHINE);
  expect([refused, refusedLines(refused)]).toEqual([undefined, []]);
});

test.each(["", "cat: no such file", "[]", '{"refused": ["a"]}'])("%j is no report", (text) => {
  expect(parseRefused(text)).toBeUndefined();
});
