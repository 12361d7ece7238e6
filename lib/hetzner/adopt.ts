import { z } from "zod";
import { type ApiAccess, read } from "./api";

/*
 * OpenTofu writes its state at the end and every 20 seconds: what a killed apply made may exist without being known,
 * and the next apply meets "name is already used". This finds it again.
 */

/** A thing that exists and is not in the state. */
export interface Orphan {
  /** `hcloud_server.tracker` */
  readonly address: string;
  /** As the provider wants it for an import. */
  readonly id: string;
}

const planSchema = z.object({
  resource_changes: z
    .array(
      z.object({
        address: z.string(),
        type: z.string(),
        change: z.object({
          actions: z.array(z.string()),
          after: z.record(z.string(), z.unknown()).nullable(),
        }),
      }),
    )
    .default([]),
});
type Planned = z.infer<typeof planSchema>["resource_changes"][number];
type Finder = (access: ApiAccess, after: Record<string, unknown>) => Promise<string | undefined>;

const labels = z.record(z.string(), z.string());
const named = z.object({ id: z.number(), name: z.string(), labels });

/** How each type of resource is found; what is not here can be made again without harm. */
const FINDERS: Readonly<Record<string, Finder>> = {
  hcloud_firewall: byName("firewalls"),
  hcloud_floating_ip: byName("floating_ips"),
  hcloud_network: byName("networks"),
  hcloud_network_subnet: findSubnet,
  hcloud_placement_group: byName("placement_groups"),
  hcloud_primary_ip: byName("primary_ips"),
  hcloud_server: byName("servers"),
  hcloud_ssh_key: byName("ssh_keys"),
  hcloud_volume: byName("volumes"),
  hcloud_volume_attachment: findVolumeAttachment,
  hcloud_zone: byName("zones"),
  hcloud_zone_rrset: findRrset,
};

/**
 * What a plan would make although it exists: same name and same labels. A thing of that name with other labels is
 * somebody else's, and stays. Ids that a plan does not know yet hide what depends on them, so plan again with the
 * import blocks of what was found, until nothing more is.
 *
 * A server must have `public_net` among its `ignore_changes`: after an import the provider (1.68.0) takes the block for
 * new, powers the server off and deletes its primary addresses.
 * @param plan what `tofu show -json <plan file>` printed, parsed
 * @throws UserError HETZNER_API_FAILED when the API does not answer as expected
 */
export async function findOrphans(plan: unknown, access: ApiAccess): Promise<readonly Orphan[]> {
  const planned = planSchema.parse(plan).resource_changes.filter(isCreation);
  const orphans: Orphan[] = [];
  for (const { address, type, change } of planned) {
    const id = await FINDERS[type]?.(access, change.after ?? {});
    if (id !== undefined) orphans.push({ address, id });
  }
  return orphans;
}

/** HCL that makes the next apply take the things into the state; without effect on what is there already. */
export function importBlocks(orphans: readonly Orphan[]): string {
  return orphans.map(({ address, id }) => `import {\n  to = ${address}\n  id = "${id}"\n}\n`).join("\n");
}

function isCreation({ change }: Planned): boolean {
  return change.actions.length === 1 && change.actions[0] === "create";
}

function byName(plural: string): Finder {
  const list = z.object({ [plural]: z.array(named) });
  const wantedSchema = z.object({ name: z.string(), labels: labels.nullish() });
  return async (access, after) => {
    const wanted = wantedSchema.safeParse(after);
    if (!wanted.success) return undefined;
    const query = new URLSearchParams({ name: wanted.data.name });
    const reply = await read(access, `/${plural}?${query.toString()}`, list);
    const found = reply?.[plural]?.find((item) => sameLabels(item.labels, wanted.data.labels ?? {}));
    return found === undefined ? undefined : String(found.id);
  };
}

function sameLabels(one: Record<string, string>, other: Record<string, string>): boolean {
  const text = (value: Record<string, string>) => JSON.stringify(Object.entries(value).sort());
  return text(one) === text(other);
}

async function findSubnet(access: ApiAccess, after: Record<string, unknown>): Promise<string | undefined> {
  const wanted = z.object({ network_id: z.number(), ip_range: z.string() }).safeParse(after);
  if (!wanted.success) return undefined;
  const { network_id: networkId, ip_range: range } = wanted.data;
  const reply = await read(
    access,
    `/networks/${networkId}`,
    z.object({ network: z.object({ subnets: z.array(z.object({ ip_range: z.string() })) }) }),
  );
  const exists = reply?.network.subnets.some(({ ip_range }) => ip_range === range) ?? false;
  return exists ? `${networkId}-${range}` : undefined;
}

async function findVolumeAttachment(
  access: ApiAccess,
  after: Record<string, unknown>,
): Promise<string | undefined> {
  const wanted = z.object({ volume_id: z.number(), server_id: z.number() }).safeParse(after);
  if (!wanted.success) return undefined;
  const { volume_id: volumeId, server_id: serverId } = wanted.data;
  const reply = await read(
    access,
    `/volumes/${volumeId}`,
    z.object({ volume: z.object({ server: z.number().nullable() }) }),
  );
  return reply?.volume.server === serverId ? String(volumeId) : undefined;
}

async function findRrset(access: ApiAccess, after: Record<string, unknown>): Promise<string | undefined> {
  const wanted = z
    .object({ zone: z.string(), name: z.string(), type: z.string(), labels: labels.nullish() })
    .safeParse(after);
  if (!wanted.success) return undefined;
  const { zone, name, type } = wanted.data;
  const path = [zone, "rrsets", name, type].map(encodeURIComponent).join("/");
  const reply = await read(access, `/zones/${path}`, z.object({ rrset: z.object({ labels }) }));
  if (reply === undefined || !sameLabels(reply.rrset.labels, wanted.data.labels ?? {})) return undefined;
  return `${zone}/${name}/${type}`;
}
