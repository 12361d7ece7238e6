import { createHash } from "node:crypto";
import type { Settings } from "../config/settings";
import { readTemplate, renderTemplate } from "../render/engine";
import type { BundleFile, ReleaseBundle } from "./bundle";

/** Folder of the list of keys, which has the name of the user that they let in. */
const LISTS = "/etc/torrust/authorized_keys";

/**
 * The list of keys that may log in, and the script that makes it true. None for a host that was there before, whose
 * keys are its owner's, and none that would be empty.
 * @param generatedPublicKey of the pair that a local environment has made
 */
export function loginFiles(
  { machine, access }: Settings,
  generatedPublicKey?: string,
): ReadonlyMap<string, BundleFile> {
  const generated = generatedPublicKey === undefined ? [] : [generatedPublicKey];
  const keys = access.publicKeys.length > 0 ? access.publicKeys : generated;
  if (machine.provider === "existing" || keys.length === 0) return new Map();
  return new Map<string, BundleFile>([
    [
      `${LISTS}/${access.user}`,
      { content: renderTemplate("host/authorized_keys.hbs", { keys }), mode: 0o644 },
    ],
    ["/opt/torrust/bin/torrust-keys", { content: readTemplate("host/torrust-keys"), mode: 0o755 }],
  ]);
}

/** Fingerprints (`SHA256:…`) of the keys that may log in once a release is configured; undefined: as before. */
export function listedKeys({ files }: ReleaseBundle): readonly string[] | undefined {
  const list = [...files].find(([path]) => path.startsWith(`host${LISTS}/`));
  return list?.[1].content
    .split("\n")
    .filter((line) => !line.startsWith("#"))
    .flatMap((line) => / (AAAA\S+)/.exec(line)?.[1] ?? [])
    .map(fingerprint);
}

/** As `ssh-keygen -l` prints it: without the padding. */
function fingerprint(key: string): string {
  const digest = createHash("sha256").update(Buffer.from(key, "base64")).digest("base64");
  return `SHA256:${digest.replace(/=+$/, "")}`;
}
