import { createHash } from "node:crypto";
import { z } from "zod";
import { ApiError } from "../api-error";
import { labels, name, nameAndLabels, noBody } from "../fields";
import { NAME_AND_LABELS, listReply } from "../list";
import type { SshKeyRecord } from "../records";
import { GONE, type Route, created, ok, route } from "../router";
import type { State } from "../state";

const PUBLIC_KEY =
  /^(ssh-(ed25519|rsa)|ecdsa-sha2-nistp(256|384|521)|sk-[a-z0-9@.-]+) ([A-Za-z0-9+/]+={0,2})( [^\n]*)?\n?$/;

const creation = z.strictObject({
  name,
  public_key: z.string().regex(PUBLIC_KEY, "is not a valid SSH public key"),
  labels: labels.optional(),
});

export function sshKeyRoutes(state: State): Route[] {
  const { sshKeys } = state;
  return [
    route("GET", "/ssh_keys", noBody, ({ query }) =>
      listReply({
        key: "ssh_keys",
        path: "/ssh_keys",
        items: sshKeys.all,
        query,
        filters: {
          ...NAME_AND_LABELS,
          fingerprint: (key, wanted) => wanted.includes(key.fingerprint),
        },
        view: sshKeyView,
      }),
    ),
    route("POST", "/ssh_keys", creation, ({ body }) => {
      const base = state.begin(sshKeys, body.name, body.labels);
      const fingerprint = fingerprintOf(body.public_key);
      if (sshKeys.all.some((key) => key.fingerprint === fingerprint)) {
        throw new ApiError("uniqueness_error", "SSH key with the same fingerprint already exists", {
          fields: [{ name: "public_key" }],
        });
      }
      return created({
        ssh_key: sshKeyView(sshKeys.add({ ...base, publicKey: body.public_key, fingerprint })),
      });
    }),
    route("GET", "/ssh_keys/{id}", noBody, ({ id }) => ok({ ssh_key: sshKeyView(sshKeys.get(id)) })),
    route("PUT", "/ssh_keys/{id}", nameAndLabels, ({ id, body }) =>
      ok({ ssh_key: sshKeyView(sshKeys.rename(id, body)) }),
    ),
    route("DELETE", "/ssh_keys/{id}", noBody, ({ id }) => {
      sshKeys.remove(sshKeys.get(id).id);
      return GONE;
    }),
  ];
}

/** MD5 in colons, as the API still gives it. */
export function fingerprintOf(publicKey: string): string {
  const digest = createHash("md5")
    .update(Buffer.from(publicKey.split(" ")[1] ?? "", "base64"))
    .digest("hex");
  return digest.replace(/..(?!$)/g, "$&:");
}

function sshKeyView(key: SshKeyRecord) {
  return {
    id: key.id,
    name: key.name,
    fingerprint: key.fingerprint,
    public_key: key.publicKey,
    labels: key.labels,
    created: key.created,
  };
}
