import { createHash } from "node:crypto";
import { SshKey } from "@cdktf/provider-hcloud/lib/ssh-key";
import type { Construct } from "constructs";
import { literal } from "../../../hcl";
import type { HetznerProps, Labels } from "./machine";

/**
 * Keys without which Hetzner would make up a root password and mail it. They are named after their content, so that
 * a key more or less leaves the others alone.
 */
export function sshKeys(
  scope: Construct,
  { name, access, settings }: HetznerProps,
  labels: Labels,
): string[] {
  if (settings.sshKeyNames.length > 0) return settings.sshKeyNames.map(literal);
  // Hetzner takes each key once, whatever its comment.
  const byDigest = new Map([...access.publicKeys].reverse().map((key) => [digestOf(key), key]));
  return [...byDigest].reverse().map(
    ([digest, publicKey]) =>
      new SshKey(scope, digest, {
        name: `${name}-${digest}`,
        publicKey: literal(publicKey),
        labels,
      }).id,
  );
}

function digestOf(publicKey: string): string {
  const [type = "", content = ""] = publicKey.split(" ");
  return createHash("sha256").update(`${type} ${content}`).digest("hex").slice(0, 8);
}
