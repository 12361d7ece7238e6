import { z } from "zod";
import { virsh } from "../toolchain/libvirt-host-daemon";
import { POOL } from "../toolchain/libvirt-host-pool";
import type { WorkflowContext } from "./context";
import { claims } from "./unfinished";

/*
 * libvirt's provider defines a machine before it starts it: one that cannot start stays, in no state, and so does what a
 * killed apply had made. The next apply would meet "already exists".
 */

interface Kind {
  readonly exists: readonly string[];
  readonly remove: readonly (readonly string[])[];
}

const volume: Kind = {
  exists: ["vol-info", "--pool", POOL.name],
  remove: [["vol-delete", "--pool", POOL.name]],
};

/** A machine goes before its disks. */
const KINDS: ReadonlyMap<string, Kind> = new Map([
  ["libvirt_domain", { exists: ["dominfo"], remove: [["destroy"], ["undefine"]] }],
  ["libvirt_volume", volume],
  ["libvirt_cloudinit_disk", volume],
  ["libvirt_network", { exists: ["net-info"], remove: [["net-destroy"], ["net-undefine"]] }],
]);

const PlanDocument = z.object({
  resource_changes: z
    .array(
      z.object({
        type: z.string(),
        change: z.object({
          actions: z.array(z.string()),
          after: z.object({ name: z.string() }).nullish().catch(null),
        }),
      }),
    )
    .default([]),
});

/**
 * Removes what an apply of this clone made and did not bring into the state, said aloud. What was there before that
 * apply is another clone's, and stays.
 * @param document as `tofu show -json <plan>` printed it, parsed
 * @returns what the plan makes and nobody has yet: this clone's to remove, should the apply not end well
 */
export async function removeLeftOvers(
  context: WorkflowContext,
  document: unknown,
): Promise<readonly string[]> {
  if (context.environment.settings.machine.provider !== "libvirt") return [];
  const ours = claims(context.state);
  const free: string[] = [];
  for (const type of KINDS.keys()) {
    for (const name of creations(document, type)) {
      const claim = `${type} ${name}`;
      if (ours.includes(claim)) await removeClaimed(context, [claim]);
      else if (await exists(context, claim)) continue;
      free.push(claim);
    }
  }
  return free;
}

/** Removes those of the claimed things that exist. */
export async function removeClaimed(context: WorkflowContext, claimed: readonly string[]): Promise<void> {
  for (const claim of claimed) {
    if (!(await exists(context, claim))) continue;
    context.report.note(`removes ${claim}, which an apply that did not end well had left`);
    const [type = "", name = ""] = claim.split(" ");
    for (const words of KINDS.get(type)?.remove ?? []) await context.runner.run(virsh(...words, name));
  }
}

async function exists(context: WorkflowContext, claim: string): Promise<boolean> {
  const [type = "", name = ""] = claim.split(" ");
  const words = KINDS.get(type)?.exists;
  return words !== undefined && (await context.runner.run(virsh(...words, name))).status === 0;
}

function creations(document: unknown, wanted: string): readonly string[] {
  return PlanDocument.parse(document).resource_changes.flatMap(({ type, change: { actions, after } }) =>
    type === wanted && actions.join() === "create" && after ? [after.name] : [],
  );
}
