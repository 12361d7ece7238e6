import { rmSync } from "node:fs";
import { join } from "node:path";
import { writeAtomically } from "../atomic-file";
import type { TofuContext } from "../commands/tofu";
import { findOrphans, importBlocks, type Orphan } from "../hetzner/adopt";
import type { ApiAccess } from "../hetzner/api";
import { UserError } from "../errors";
import type { WorkflowContext } from "./context";
import { makePlan, type Plan, planDocument } from "./provision";
import { isUnfinished } from "./unfinished";

/** Stands in the stack folder only while a plan is made: the plan holds what it says. */
const ADOPT_FILE = "adopt.tf";

export interface PlanWithDocument extends Plan {
  /** As `tofu show -json` prints it, parsed. */
  readonly document: unknown;
}

/**
 * Plans. What an apply of ours that was killed had made, and the state does not know, is taken into the plan, said
 * aloud: things of the planned name and the planned labels.
 * @param endpoint of Hetzner's API, as the provider takes it from the process environment
 * @throws UserError HETZNER_API_FAILED
 */
export async function planAndAdopt(
  context: WorkflowContext,
  tofu: TofuContext,
  endpoint = process.env["HCLOUD_ENDPOINT"] || undefined,
): Promise<PlanWithDocument> {
  const file = join(tofu.directory, ADOPT_FILE);
  // One that a kill left may name what is gone by now, which would fail the plan.
  rmSync(file, { force: true });
  const access = apiAccess(context, endpoint);
  const adopted: Orphan[] = [];
  try {
    for (;;) {
      const planned = await makePlan(context, tofu);
      const document = await planDocument(context, tofu);
      const found = access === undefined ? [] : await findOrphans(document, access);
      const fresh = found.filter(({ address }) => adopted.every((each) => each.address !== address));
      if (fresh.length === 0) return { ...planned, document };
      for (const { address, id } of fresh) {
        context.report.note(`adopts ${address} (id ${id}), which an interrupted run had made`);
      }
      adopted.push(...fresh);
      writeAtomically(file, importBlocks(adopted));
    }
  } finally {
    rmSync(file, { force: true });
  }
}

/**
 * For what goes by the state alone: refuses while an apply of ours that was killed left things it does not know.
 * @throws UserError APPLY_UNFINISHED, HETZNER_API_FAILED
 */
export async function requireAllKnown(
  context: WorkflowContext,
  tofu: TofuContext,
  endpoint = process.env["HCLOUD_ENDPOINT"] || undefined,
): Promise<void> {
  const access = apiAccess(context, endpoint);
  if (access === undefined) return;
  await makePlan(context, tofu);
  const orphans = await findOrphans(await planDocument(context, tofu), access);
  if (orphans.length === 0) return;
  const things = orphans.map(({ address, id }) => `${address} (id ${id})`).join(", ");
  throw new UserError(
    "APPLY_UNFINISHED",
    `OpenTofu's state does not know what an interrupted run had made: ${things}. Destroying would leave it at Hetzner, which bills it.`,
    {
      fix: `Run \`make infra-apply ENVIRONMENT=${context.environment.name}\` once, which takes it into the state even where it fails later on; then the same command again.`,
    },
  );
}

/** Undefined where nothing is to be adopted. */
function apiAccess({ environment, state }: WorkflowContext, endpoint?: string): ApiAccess | undefined {
  const token = environment.secrets.HCLOUD_TOKEN;
  const mayAdopt = environment.settings.machine.provider === "hetzner" && isUnfinished(state);
  return mayAdopt && token !== undefined ? { token: token.reveal(), fetch, endpoint } : undefined;
}
