import { z } from "zod";
import { cidr, fixedImage, hostName, list, matching, oneOf } from "../values";

/** Keys of HTTPS. */
export const tlsKeys = z.object({
  TLS_MODE: oneOf(["off", "acme", "acme-staging", "internal"]).default("off").meta({
    description:
      "How the HTTP trackers, and the API and Grafana where they have a name, are served over HTTPS. `acme`: certificates of Let's Encrypt, or of TLS_ACME_DIRECTORY; `acme-staging`: of Let's Encrypt's staging authority, which no client trusts and whose limits are wide; `internal`: of an authority made on the machine, for local use; `off`: HTTP trackers are reached directly, without TLS. See [guide](../guides/https.md).",
    example: "acme",
    defaultText: "off",
    alias: "SSL_MODE",
  }),
  SSL_EMAIL: z
    .email({ error: ({ input }) => `expected a mail address; found "${String(input)}"` })
    .optional()
    .meta({
      description: "Mail address of the account at the certificate authority. Required with `acme`.",
      example: "admin@example.org",
    }),
  TLS_ACME_DIRECTORY: matching(/^https:\/\/[^\s"{}\\$]+$/, "a URL that begins with https://")
    .optional()
    .meta({
      description: "Directory of another ACME authority, such as one of your own.",
      example: "https://acme.example.org/directory",
    }),
  TLS_ACME_ROOT_FILE: matching(/^[\w.-]+\.pem$/, "the name of a .pem file in the environment's folder")
    .optional()
    .meta({
      description:
        "File in the environment's folder with the certificates that TLS_ACME_DIRECTORY's own server, and what it issues, are trusted by. Not needed for a public authority.",
      example: "acme-root.pem",
    }),
  TORRUST_TRACKER_API_HOST_NAME: hostName().optional().meta({
    description:
      "Name that the tracker's API is served by over HTTPS. Without it the API is reached through SSH only.",
    example: "api.example.org",
  }),
  TORRUST_TRACKER_API_ALLOWED_CIDRS: list(cidr()).prefault("").meta({
    description: "Networks that may reach the API's name, comma-separated. Empty means any.",
    example: "203.0.113.0/24,2001:db8::/32",
  }),
  CADDY_IMAGE: fixedImage("caddy:2.10.2").meta({
    description: "Image of Caddy, which serves HTTPS. Tags that move are refused.",
    example: "caddy:2.10.2",
    defaultText: "caddy:2.10.2",
  }),
});
