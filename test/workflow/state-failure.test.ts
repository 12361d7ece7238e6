import { Secret } from "../../lib/config/secret";
import type { Environment } from "../../lib/config/settings";
import { stateFailure, unreadableState } from "../../lib/workflow/state-failure";

/* The words are what OpenTofu 1.12.6 said of PostgreSQL 15, versitygw 1.8.0 and an HTTP server. */

const OWNERS: Readonly<Record<Environment["state"]["backend"], Environment["state"]>> = {
  local: { backend: "local" },
  pg: { backend: "pg" },
  s3: { backend: "s3", bucket: "states", region: "fsn1", lockfile: true },
  http: { backend: "http", address: "https://state.example.org/a" },
};
const of = (backend: Environment["state"]["backend"], secrets: Environment["secrets"] = {}) => ({
  name: "production",
  state: OWNERS[backend],
  secrets,
});

const REFUSED = "The server that keeps the state refuses the credentials.";

test.each([
  ["pg", 'Error: pq: password authentication failed for user "deployer" (28P01)', "STATE_REFUSED", REFUSED],
  [
    "s3",
    "Error: Failed to get existing workspaces: operation error S3: ListObjectsV2, https response error StatusCode: 403, RequestID: R, HostID: H, api error SignatureDoesNotMatch: The request signature we calculated does not match the signature you provided.",
    "STATE_REFUSED",
    REFUSED,
  ],
  ["http", "Error refreshing state\n\nHTTP remote state endpoint invalid auth", "STATE_REFUSED", REFUSED],
  [
    "pg",
    "╷\n│ Error: dial tcp 127.0.0.1:5432: connect: connection refused\n╵\n",
    "STATE_UNREACHABLE",
    "The server that keeps the state does not answer as it should.",
  ],
  [
    "pg",
    'Error: pq: database "not_there" does not exist (3D000)',
    "STATE_PLACE_MISSING",
    "The place of the state does not exist.",
  ],
  [
    "local",
    "Error: Backend configuration changed\n\nA change in the backend configuration has been detected",
    "STATE_BACKEND_CHANGED",
    "The state is elsewhere than it was when OpenTofu last looked.",
  ],
  [
    "local",
    "Error refreshing state: decryption failed for all provided methods: attempted decryption failed for state: decryption failed: cipher: message authentication failed",
    "STATE_DECRYPTION_FAILED",
    "The state is encrypted with a passphrase that was not given.",
  ],
  [
    "s3",
    "Error: Error refreshing state\n\nUnsupported state file format: This state file is encrypted and can not be\nread without an encryption configuration",
    "STATE_DECRYPTION_FAILED",
    "The state is encrypted with a passphrase that was not given.",
  ],
] as const)("%s: %s", (backend, text, code, message) => {
  const failure = stateFailure(text, of(backend));
  expect(failure).toMatchObject({ code, message });
  expect(failure?.evidence).not.toContain("│");
  expect(failure?.fix).toBeDefined();
});

const LOCKED = (who: string): string => `Error acquiring the state lock
Error message: operation error S3: PutObject, RequestID: EE8C, HostID: HnQp=, api error PreconditionFailed
Lock Info:
  ID:        5b1e
  Path:
  Operation: OperationTypeApply
  Who:       ${who}
  Version:   1.12.6
  Created:   2026-11-21 16:37:40.123456789 +0000 UTC
  Info:

OpenTofu acquires a state lock to protect the state. You can disable locking with the "-lock=false" flag.`;

test("who holds the lock is told, and how to end it", () => {
  const failure = stateFailure(LOCKED("alice@laptop"), of("s3"));
  expect(failure?.evidence).not.toContain("-lock=false");
  expect(failure).toMatchObject({
    code: "STATE_LOCKED",
    message: 'Somebody else works on the state: alice@laptop runs "apply" since 2026-11-21 16:37:40 UTC.',
    fix: expect.stringContaining("tofu --environment production -- force-unlock 5b1e"),
  });
});

test("PostgreSQL tells no holder: the note is of the one who asks", () => {
  expect(stateFailure(LOCKED("myself@here"), of("pg"))).toMatchObject({
    code: "STATE_LOCKED",
    message: "Somebody else works on the state; the server does not say who.",
  });
});

test("what is not known says what to check, without any secret", () => {
  const connection = "postgres://deployer:hunter2hunter2@db.example.org/states";
  const secrets = { STATE_PG_CONNECTION: new Secret(connection) };
  const failure = unreadableState(`cannot parse ${connection}: hunter2hunter2`, of("pg", secrets));
  expect(failure).toMatchObject({ code: "STATE_UNREADABLE", evidence: "cannot parse [secret]: [secret]" });
});
