import { destroyMachine } from "../../lib/workflow/destroy";
import { removeLeftOvers } from "../../lib/workflow/left-over";
import { applyPlan } from "../../lib/workflow/provision";
import { claims, isUnfinished } from "../../lib/workflow/unfinished";
import { recordedContext } from "../support/context";
import { rejectionOf } from "../support/failure";

/** `type name` of what libvirt has. */
const present = new Set<string>();
const TYPES: Readonly<Record<string, string>> = {
  dominfo: "libvirt_domain",
  undefine: "libvirt_domain",
  "vol-info": "libvirt_volume",
  "vol-delete": "libvirt_volume",
  "net-info": "libvirt_network",
  "net-undefine": "libvirt_network",
};
let applied = 1;

const context = recordedContext(
  "local",
  { ".env": "INFRASTRUCTURE_PROVIDER=libvirt" },
  ({ program, args }) => {
    if (args[1] === "apply") return { status: applied };
    if (program !== "virsh") return undefined;
    const [verb = "", name = ""] = [args[3], args.at(-1)];
    const thing = `${TYPES[verb] ?? ""} ${name}`;
    if (verb.endsWith("info")) return { status: present.has(thing) ? 0 : 1 };
    present.delete(thing);
    return undefined;
  },
);
const tofu = { program: "tofu", directory: context.state.directory };

const NAME = "local-tracker";
const document = {
  resource_changes: [
    { type: "libvirt_network", change: { actions: ["create"], after: { name: NAME } } },
    { type: "libvirt_volume", change: { actions: ["create"], after: { name: `${NAME}.qcow2` } } },
    { type: "libvirt_domain", change: { actions: ["create"], after: { name: NAME } } },
    { type: "libvirt_domain", change: { actions: ["no-op"], after: { name: "another" } } },
    { type: "libvirt_domain", change: { actions: ["delete"], after: null } },
    { type: "null_resource", change: { actions: ["create"], after: {} } },
  ],
};
const ALL = [`libvirt_domain ${NAME}`, `libvirt_volume ${NAME}.qcow2`, `libvirt_network ${NAME}`];

async function failToApply(): Promise<void> {
  applied = 1;
  const free = await removeLeftOvers(context, document);
  await rejectionOf(applyPlan(context, tofu, { changes: [], pending: true }, free));
}

test("what was there before our apply is another clone's, however often ours fails", async () => {
  present.add(ALL[0] ?? "");
  await failToApply();
  await failToApply();

  expect(claims(context.state)).toEqual(ALL.slice(1));
  expect([...present]).toEqual([ALL[0]]);
  present.clear();
});

test("what a failed apply of ours made, and no state knows, is removed aloud before the next", async () => {
  await failToApply();
  for (const thing of ALL) present.add(thing);
  context.report.lines.length = 0;

  expect(await removeLeftOvers(context, document)).toEqual(ALL);
  expect([...present]).toEqual([]);
  expect(context.report.lines).toEqual(
    ALL.map((thing) => `removes ${thing}, which an apply that did not end well had left`),
  );
});

test("destroying takes it too, and ends the mark", async () => {
  await failToApply();
  for (const thing of ALL) present.add(thing);
  applied = 0;
  await destroyMachine(context, { changes: [], pending: true, tofu });

  expect([...present]).toEqual([]);
  expect(isUnfinished(context.state)).toBe(false);
});
