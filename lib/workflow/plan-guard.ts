import { z } from "zod";
import { type ErrorDetail, UserError } from "../errors";
import { keyOf } from "./resource-keys";

/** Kinds of resources whose loss takes data, or an address that clients know, with it. */
const GUARDED = [
  "hcloud_floating_ip",
  "hcloud_primary_ip",
  "hcloud_server",
  "hcloud_volume",
  "hcloud_volume_attachment",
  "hcloud_zone",
  "libvirt_domain",
  "libvirt_volume",
  "lxd_instance",
  "lxd_volume",
];

/** What OpenTofu plans for a thing whose making failed half-way: nobody has used it yet. */
const NEVER_FINISHED = "replace_because_tainted";

const PlanDocument = z.object({
  resource_changes: z
    .array(
      z.object({
        address: z.string(),
        type: z.string(),
        action_reason: z.string().optional(),
        change: z.object({
          actions: z.array(z.string()),
          replace_paths: z.array(z.array(z.union([z.string(), z.number()]))).optional(),
        }),
      }),
    )
    .default([]),
});
type Change = z.infer<typeof PlanDocument>["resource_changes"][number];

/**
 * Refuses a plan that deletes or replaces what cannot be had back, unless its address was allowed.
 * @param plan what `tofu show -json <plan>` printed, parsed
 * @param allowed addresses, as `--allow-replace` names them
 * @param text the plan as a person reads it, for those who asked for it
 * @throws UserError PLAN_DESTROYS with each address, and why it would go
 */
export function refuseDestruction(
  plan: unknown,
  allowed: readonly string[],
  environment: string,
  text?: string,
): void {
  const lost = PlanDocument.parse(plan).resource_changes.filter(
    (change) => destroys(change) && !allowed.includes(change.address),
  );
  if (lost.length === 0) return;
  const options = [...allowed, ...lost.map(({ address }) => address)];
  throw new UserError(
    "PLAN_DESTROYS",
    "The plan would destroy what holds data, or an address that clients know; nothing was changed.",
    {
      details: lost.map(describe),
      evidence: text,
      fix:
        "Change back what causes it. If the loss is meant, save the data first; then allow it by name: " +
        `\`make infra-apply ENVIRONMENT=${environment} ARGS="${options.map((each) => `--allow-replace ${each}`).join(" ")}"\`.`,
    },
  );
}

function destroys({ type, action_reason, change }: Change): boolean {
  return GUARDED.includes(type) && change.actions.includes("delete") && action_reason !== NEVER_FINISHED;
}

/** `libvirt_volume.tracker would be replaced: size changes (replace_because_cannot_update)`, and the key behind it. */
function describe({ address, action_reason, change }: Change): ErrorDetail {
  const verb = change.actions.includes("create") ? "replaced" : "deleted";
  const paths = (change.replace_paths ?? []).map((path) => path.join("."));
  const cause = paths.length === 0 ? "" : `${paths.join(", ")} ${paths.length === 1 ? "changes" : "change"}`;
  const reason = action_reason === undefined ? "" : `(${action_reason})`;
  const why = [cause, reason].filter(Boolean).join(" ");
  const key = paths.map((path) => keyOf(address, path)).find((found) => found !== undefined);
  return {
    code: "PLAN_DESTROYS",
    message: `${address} would be ${verb}${why && `: ${why}`}`,
    ...(key === undefined ? {} : { key }),
  };
}
