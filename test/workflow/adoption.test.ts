import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Secret } from "../../lib/config/secret";
import { destroyMachine, destructionPlan } from "../../lib/workflow/destroy";
import { requireNoMachine } from "../../lib/workflow/purge";
import { planAndAdopt } from "../../lib/workflow/adoption";
import { stackDirectory } from "../../lib/workflow/paths";
import { applyPlan } from "../../lib/workflow/provision";
import { isUnfinished, whileUnfinished } from "../../lib/workflow/unfinished";
import { TOKEN } from "../emulators/hetzner";
import { Bench } from "../emulators/hetzner/client";
import { recordedContext } from "../support/context";
import { rejectionOf } from "../support/failure";
import { writeFiles } from "../support/folder";

const LABELS = { environment: "staging" };

/** What stood in adopt.tf at each plan. */
const seen: (string | undefined)[] = [];
let applied = 0;

const recorded = recordedContext(
  "staging",
  {
    ".env": [
      "INFRASTRUCTURE_PROVIDER=hetzner",
      "INFRASTRUCTURE_REGION=nbg1",
      "INFRASTRUCTURE_INSTANCE_TYPE=ccx23",
      'SSH_PUBLIC_KEYS="ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIKc3 alice@example.org"',
      "SSH_ALLOWED_CIDRS=203.0.113.0/24",
    ].join("\n"),
  },
  ({ args }) => {
    if (args[1] === "plan") {
      seen.push(existsSync(file) ? readFileSync(file, "utf8") : undefined);
      return { status: 2 };
    }
    if (args[1] === "show") return { stdout: JSON.stringify({ resource_changes: planned() }) };
    if (args[1] === "apply") return { status: applied };
    return undefined;
  },
);
const context = {
  ...recorded,
  environment: { ...recorded.environment, secrets: { HCLOUD_TOKEN: new Secret(TOKEN) } },
};
const directory = stackDirectory(context.paths, "staging");
const file = join(directory, "adopt.tf");
const tofu = { program: "tofu", directory };
mkdirSync(directory, { recursive: true });

/** The attachment can be looked for only when the ids of what it ties are known. */
function planned(): object[] {
  const imported = seen.at(-1)?.includes("hcloud_server.tracker") === true;
  const create = { actions: ["create"] };
  const server = { name: "tracker", labels: LABELS };
  const ties = imported ? { server_id: ids.server, volume_id: ids.volume } : {};
  return [
    {
      address: "hcloud_server.tracker",
      type: "hcloud_server",
      change: imported ? { actions: ["no-op"], after: server } : { ...create, after: server },
    },
    {
      address: "hcloud_volume_attachment.data",
      type: "hcloud_volume_attachment",
      change: { ...create, after: ties },
    },
  ];
}

let bench: Bench;
const ids = { server: 0, volume: 0 };

beforeEach(async () => {
  bench = await Bench.start();
  ids.server = await bench.server({ labels: LABELS });
  ids.volume = await bench.make("volumes", { name: "data", size: 10, server: ids.server });
  seen.length = 0;
  context.report.lines.length = 0;
});
afterEach(() => bench.stop());

const plan = () => planAndAdopt(context, tofu, bench.emulator.endpoint);

test("what exists is another clone's while no apply of ours was interrupted", async () => {
  writeFiles(directory, { "adopt.tf": "left by a kill" });
  await plan();

  expect(seen).toEqual([undefined]);
  expect(context.report.lines).toEqual([]);
  expect(existsSync(file)).toBe(false);
});

test("after an interrupted apply, what it made is adopted aloud, plan by plan, until nothing is new", async () => {
  applied = 1;
  await rejectionOf(applyPlan(context, tofu, { changes: [], pending: true }));
  expect(isUnfinished(context.state)).toBe(true);
  await plan();

  const server = `import {\n  to = hcloud_server.tracker\n  id = "${ids.server}"\n}\n`;
  const attachment = `import {\n  to = hcloud_volume_attachment.data\n  id = "${ids.volume}"\n}\n`;
  expect(seen).toEqual([undefined, server, `${server}\n${attachment}`]);
  expect(context.report.lines).toEqual([
    `adopts hcloud_server.tracker (id ${ids.server}), which an interrupted run had made`,
    `adopts hcloud_volume_attachment.data (id ${ids.volume}), which an interrupted run had made`,
  ]);
  expect(existsSync(file)).toBe(false);
});

test("destroying refuses to leave what the state does not know", async () => {
  expect(await rejectionOf(destructionPlan(context, tofu, bench.emulator.endpoint))).toMatchObject({
    code: "APPLY_UNFINISHED",
    message: `OpenTofu's state does not know what an interrupted run had made: hcloud_server.tracker (id ${ids.server}). Destroying would leave it at Hetzner, which bills it.`,
    fix: "Run `make infra-apply ENVIRONMENT=staging` once, which takes it into the state even where it fails later on; then the same command again.",
  });
});

test("purging does not forget that there may be something", async () => {
  expect(await rejectionOf(requireNoMachine(context))).toMatchObject({
    code: "APPLY_UNFINISHED",
    exitCode: 2,
    message: "An apply was interrupted: what it had made may still be at Hetzner, which bills it.",
    fix: "Run `make infra-destroy ENVIRONMENT=staging`, which looks for it. Where the project is gone: remove .state/staging/unfinished.",
  });
});

test("a destruction that ends well ends it, and asks for nothing more", async () => {
  await bench.call("DELETE", `/servers/${ids.server}`);
  applied = 0;
  const planned = await destructionPlan(context, tofu, bench.emulator.endpoint);
  expect(recorded.runner.commands.at(-1)?.args).toContain("-destroy");
  await destroyMachine(context, planned);
  expect(isUnfinished(context.state)).toBe(false);
  await requireNoMachine(context);
});

test("an apply that ends well ends it", async () => {
  expect(await whileUnfinished(context.state, () => Promise.resolve(7))).toBe(7);
  expect(isUnfinished(context.state)).toBe(false);
});
