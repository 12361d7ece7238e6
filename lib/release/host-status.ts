import { z } from "zod";
import { UserError } from "../errors";
import type { ReleaseBundle } from "./bundle";

/** Where the host keeps its side of a release. */
export const HOST_RELEASE_SCRIPT = "/opt/torrust/bin/torrust-release";

/** What `torrust-release status` prints, one line of JSON. */
export const HostStatus = z.object({
  /** Release that `current` points at. */
  current: z.string().nullable(),
  previous: z.string().nullable(),
  /** The asked release is unpacked on the host. */
  installed: z.boolean(),
  /** The asked release was the last one started, and its very containers run and are healthy. */
  running: z.boolean(),
  /** The secrets on standard input are those that were delivered and started last. */
  secrets: z.boolean(),
  missing_images: z.array(z.string()),
  /**
   * The `containers` of the manifest that was started last: null when none was, absent from a host whose scripts
   * are older than this field.
   */
  containers: z.record(z.string(), z.string()).nullish(),
  /** Digest of the host's files; null when the firewall is not loaded or Docker is not active. */
  configure: z.string().nullable(),
});
export type HostStatus = z.infer<typeof HostStatus>;

/**
 * Arguments of the host's script that ask about a bundle; its standard input is what `secretsPayload` makes.
 * @param imageIds ids (`sha256:…`) of images whose archives are at hand: another image of the same name on the
 * host then counts as missing
 */
export function statusArguments(
  bundle: ReleaseBundle,
  imageIds: Readonly<Record<string, string>> = {},
): readonly string[] {
  const images = bundle.manifest.images.map((image) => {
    const id = imageIds[image];
    return id === undefined ? image : `${image}=${id}`;
  });
  return [HOST_RELEASE_SCRIPT, "status", bundle.id, ...images];
}

/** @throws UserError HOST_STATUS_UNREADABLE */
export function parseHostStatus(stdout: string): HostStatus {
  let json: unknown;
  try {
    json = JSON.parse(stdout);
  } catch {
    json = undefined;
  }
  const parsed = HostStatus.safeParse(json);
  if (parsed.success) return parsed.data;
  throw new UserError(
    "HOST_STATUS_UNREADABLE",
    "expected one line of JSON about the host's release, found other text",
    {
      evidence: stdout.slice(0, 2000),
      fix: "run `make app-redeploy`: it replaces the host's scripts",
    },
  );
}

export function isConfigured(status: HostStatus, bundle: ReleaseBundle): boolean {
  return status.configure === bundle.manifest.configure;
}

/** Nothing to do: same release, same secrets, and the containers it started are running and healthy. */
export function isReleased(status: HostStatus, bundle: ReleaseBundle): boolean {
  return (
    status.current === bundle.id && status.running && status.secrets && status.missing_images.length === 0
  );
}
