import { readFileSync } from "node:fs";
import { join } from "node:path";
import { rootCertificates } from "node:tls";
import type { Environment } from "../config/settings";
import type { Trust } from "../probes/trust";
import type { Connection } from "./connection";

/** Where Caddy keeps the root of its own authority, below its data directory. */
const CADDY_ROOT = "/opt/torrust/shared/data/caddy/caddy/pki/authorities/local/root.crt";

/** Whose certificates the probes take: those that the environment's clients are meant to trust. */
export async function trustOf(
  { directory, settings }: Environment,
  connection: Pick<Connection, "run">,
): Promise<Trust> {
  const authority = settings.tls?.authority;
  if (authority === undefined) return {};
  if (authority === "internal") {
    const { status, stdout } = await connection.run(`sudo cat ${CADDY_ROOT}`);
    // Without a root Caddy has no certificate either, which the probe itself says better.
    return status === 0 ? { authorities: [stdout] } : {};
  }
  if (!authority.trusted) return { unverified: true };
  if (authority.rootFile === undefined) return {};
  const own = readFileSync(join(directory, authority.rootFile), "utf8");
  return { authorities: [...rootCertificates, own] };
}
