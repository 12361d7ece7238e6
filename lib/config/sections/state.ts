import { z } from "zod";
import { boolean, matching, oneOf } from "../values";

const backend = (name: string) => `Only with STATE_BACKEND=${name}.`;

const url = () =>
  matching(/^https?:\/\/[^\s"$%{}\\@]+$/, "a URL that begins with http:// or https://, without a user");

/** Keys of where OpenTofu keeps what it knows of the machine. */
export const stateKeys = z.object({
  STATE_BACKEND: oneOf(["local", "s3", "http", "pg"]).default("local").meta({
    description:
      "Where OpenTofu's state is: `local` (`.state` on this computer), `s3` (a bucket, also of Hetzner's object storage), `http` (a server such as GitLab's), `pg` (PostgreSQL). All but `local` let several people work on one environment. How to choose, and how to move a state that is there already: docs/guides/state.md.",
    example: "s3",
    defaultText: "local",
  }),
  STATE_S3_BUCKET: matching(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, "the name of a bucket")
    .optional()
    .meta({
      description: `Bucket that holds the state; it must exist. ${backend("s3")}`,
      example: "tracker-state",
    }),
  STATE_S3_REGION: matching(/^[a-z0-9-]{1,32}$/, "a region such as fsn1")
    .optional()
    .meta({
      description: `Region of the bucket. ${backend("s3")}`,
      example: "fsn1",
      defaultText: "us-east-1",
    }),
  STATE_S3_ENDPOINT: url()
    .optional()
    .meta({
      description: `Address of the object storage; without it, Amazon's. ${backend("s3")}`,
      example: "https://fsn1.your-objectstorage.com",
    }),
  STATE_S3_LOCKFILE: boolean()
    .optional()
    .meta({
      description: `Whether an object beside the state keeps two people from applying at once. The storage must know conditional writes. ${backend("s3")}`,
      example: "true",
      defaultText: "true",
    }),
  STATE_S3_ACCESS_KEY_ID: z
    .string()
    .optional()
    .meta({
      description: `Access key of the object storage; without it AWS_ACCESS_KEY_ID of the process environment. ${backend("s3")}`,
      example: "from the Hetzner console",
      secret: true,
    }),
  STATE_S3_SECRET_ACCESS_KEY: z
    .string()
    .optional()
    .meta({
      description: `Its secret; without it AWS_SECRET_ACCESS_KEY of the process environment. ${backend("s3")}`,
      example: "from the Hetzner console",
      secret: true,
    }),
  STATE_HTTP_ADDRESS: url()
    .optional()
    .meta({
      description: `Where the state is read and written. ${backend("http")}`,
      example: "https://state.example.org/production",
    }),
  STATE_HTTP_LOCK_ADDRESS: url()
    .optional()
    .meta({
      description: `Where it is locked and unlocked; without it nothing is locked. ${backend("http")}`,
      example: "https://state.example.org/production/lock",
    }),
  STATE_HTTP_LOCK_METHOD: oneOf(["LOCK", "POST", "PUT"])
    .optional()
    .meta({
      description: `HTTP method that locks; GitLab wants \`POST\`. ${backend("http")}`,
      example: "POST",
      defaultText: "LOCK",
    }),
  STATE_HTTP_UNLOCK_METHOD: oneOf(["UNLOCK", "DELETE", "POST", "PUT"])
    .optional()
    .meta({
      description: `HTTP method that unlocks; GitLab wants \`DELETE\`. ${backend("http")}`,
      example: "DELETE",
      defaultText: "UNLOCK",
    }),
  STATE_HTTP_USERNAME: z
    .string()
    .optional()
    .meta({
      description: `User of the server. ${backend("http")}`,
      example: "alice",
      secret: true,
    }),
  STATE_HTTP_PASSWORD: z
    .string()
    .optional()
    .meta({
      description: `Password of that user. ${backend("http")}`,
      example: "from the server's operator",
      secret: true,
    }),
  STATE_PG_CONNECTION: z
    .string()
    .optional()
    .meta({
      description: `How PostgreSQL is reached, as a URL with user and password; without it PG_CONN_STR of the process environment. Each environment has a schema of its own. ${backend("pg")}`,
      example: "postgres://user:password@db.example.org/state",
      secret: true,
    }),
  STATE_ENCRYPTION_PASSPHRASE: z
    .string()
    .min(16, { error: "expected at least 16 characters" })
    .optional()
    .meta({
      description:
        "Passphrase that OpenTofu encrypts state and plans with; at least 16 characters. A state that is not encrypted yet is by the next change. Without the passphrase the state is lost: keep a copy. Terraform cannot do this.",
      example: "four words and a number of yours",
      secret: true,
    }),
});
