import { z } from "zod";
import { type BilledResource, type Cost, type CostDifference, costDifference, monthlyCost } from "./cost";

export interface PlanCost {
  /** What the resources that exist cost. */
  readonly before: Cost;
  readonly after: Cost;
  readonly difference: CostDifference;
}

const family = z.enum(["ipv4", "ipv6"]);

/** What is billed, of each type; other types are free of charge. */
const billed = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("hcloud_server"),
    values: z.object({
      name: z.string(),
      server_type: z.string(),
      location: z.string(),
      backups: z.boolean(),
    }),
  }),
  z.object({
    type: z.literal("hcloud_primary_ip"),
    values: z.object({ name: z.string(), type: family, location: z.string() }),
  }),
  z.object({
    type: z.literal("hcloud_floating_ip"),
    values: z.object({ name: z.string(), type: family, home_location: z.string() }),
  }),
  z.object({
    type: z.literal("hcloud_volume"),
    values: z.object({ name: z.string(), size: z.number(), location: z.string() }),
  }),
]);

const values = z.object({ root_module: z.object({ resources: z.array(z.unknown()).default([]) }) });
const planned = z.object({
  planned_values: values,
  prior_state: z.object({ values: values.optional() }).optional(),
});

/**
 * What a plan costs by the month, and what it changes of that.
 * @param plan the document of `tofu show -json <plan>`
 * @throws ZodError when it is no plan
 */
export function planCost(plan: unknown): PlanCost {
  const { planned_values: next, prior_state: prior } = planned.parse(plan);
  const before = costOf(prior?.values?.root_module.resources ?? []);
  const after = costOf(next.root_module.resources);
  return { before, after, difference: costDifference(before, after) };
}

/** All resources of a stack are in one location. */
function costOf(resources: readonly unknown[]): Cost {
  const found = resources.flatMap((resource) => {
    const parsed = billed.safeParse(resource);
    return parsed.success ? [parsed.data] : [];
  });
  const locations = found.map((resource) =>
    resource.type === "hcloud_floating_ip" ? resource.values.home_location : resource.values.location,
  );
  return monthlyCost(found.map(asBilled), locations[0] ?? "");
}

function asBilled(resource: z.infer<typeof billed>): BilledResource {
  const { name } = resource.values;
  switch (resource.type) {
    case "hcloud_server":
      return { kind: "server", name, type: resource.values.server_type, backups: resource.values.backups };
    case "hcloud_primary_ip":
      return { kind: "primary_ip", name, family: resource.values.type };
    case "hcloud_floating_ip":
      return { kind: "floating_ip", name, family: resource.values.type };
    case "hcloud_volume":
      return { kind: "volume", name, sizeGb: resource.values.size };
  }
}
