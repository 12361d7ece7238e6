import type { Environment } from "../config/settings";
import { ExitCode, UserError } from "../errors";
import { redact } from "./redact";
import { lockedState } from "./state-lock";

/** Whose state it is. */
export type StateOwner = Pick<Environment, "name" | "state" | "secrets">;
type Backend = Environment["state"]["backend"];

interface KnownFailure {
  /** OpenTofu's words, per place of the state; any place when it is one expression. */
  readonly words: RegExp | Readonly<Partial<Record<Backend, RegExp>>>;
  readonly error: (owner: StateOwner, evidence: string) => UserError;
}

const CREDENTIALS: Readonly<Record<Backend, string>> = {
  local: "the owner of .state",
  s3: "STATE_S3_ACCESS_KEY_ID and STATE_S3_SECRET_ACCESS_KEY",
  http: "STATE_HTTP_USERNAME and STATE_HTTP_PASSWORD",
  pg: "STATE_PG_CONNECTION",
};

const PLACE: Readonly<Record<Backend, string>> = {
  local: ".state",
  s3: "STATE_S3_ENDPOINT and STATE_S3_REGION",
  http: "STATE_HTTP_ADDRESS",
  pg: "STATE_PG_CONNECTION",
};

const KNOWN: readonly KnownFailure[] = [
  {
    words: /Error acquiring the state lock.*(Lock Info:|already locked)/,
    error: lockedState,
  },
  {
    words: /Backend configuration (block )?(has )?changed|Backend initialization required/,
    error: ({ name }, evidence) =>
      new UserError(
        "STATE_BACKEND_CHANGED",
        "The state is elsewhere than it was when OpenTofu last looked.",
        {
          exitCode: ExitCode.configuration,
          evidence,
          fix: `Move it: \`bin/torrust-tracker-deployer tofu --environment ${name} -- init -migrate-state\` (docs/guides/state.md). Or change STATE_BACKEND and its keys back.`,
        },
      ),
  },
  {
    words: /decryption failed for all provided methods|This state file is encrypted and can not be read/,
    error: ({ secrets }, evidence) =>
      new UserError(
        "STATE_DECRYPTION_FAILED",
        "The state is encrypted with a passphrase that was not given.",
        {
          exitCode: ExitCode.configuration,
          evidence,
          fix: `${secrets.STATE_ENCRYPTION_PASSPHRASE === undefined ? "Set" : "Correct"} STATE_ENCRYPTION_PASSPHRASE: without the passphrase it was encrypted with, nobody can read it.`,
        },
      ),
  },
  {
    words: {
      s3: /NoSuchBucket|bucket ".*" does not exist/,
      pg: /pq: database ".*" does not exist/,
    },
    error: ({ state }, evidence) =>
      new UserError("STATE_PLACE_MISSING", "The place of the state does not exist.", {
        exitCode: ExitCode.configuration,
        evidence,
        fix: `Correct ${state.backend === "s3" ? "STATE_S3_BUCKET" : "STATE_PG_CONNECTION"}, or make what it names (docs/guides/state.md).`,
      }),
  },
  {
    words: {
      s3: /api error (InvalidAccessKeyId|SignatureDoesNotMatch|AccessDenied|Forbidden)|StatusCode: 40[13]|No valid credential sources found/,
      http: /HTTP remote state endpoint (requires|invalid) auth|HTTP error: 40[13]/,
      pg: /pq: (password authentication failed|permission denied|no pg_hba\.conf entry|role ".*" does not exist)/,
    },
    error: ({ state }, evidence) =>
      new UserError("STATE_REFUSED", "The server that keeps the state refuses the credentials.", {
        exitCode: ExitCode.configuration,
        evidence,
        fix: `Correct ${CREDENTIALS[state.backend]} in .env.secrets or in the process environment; they must be allowed to write.`,
      }),
  },
  {
    words: {
      s3: /operation error S3:.*(dial tcp|no such host|timeout|deadline exceeded|connection re)/,
      http: /giving up after \d+ attempt|Failed to .*: (Get|Put|Post|Lock|Unlock|Delete) "|remote state internal server error/i,
      pg: /dial (tcp|unix)|no such host|SSL is not enabled on the server|the database system is/,
    },
    error: ({ state }, evidence) =>
      new UserError("STATE_UNREACHABLE", "The server that keeps the state does not answer as it should.", {
        exitCode: ExitCode.missing,
        evidence,
        fix: `Check ${PLACE[state.backend]} and this computer's way there; then run the same command again.`,
      }),
  },
];

/**
 * What OpenTofu's words mean when they are about the place of its state; undefined when they are not known.
 * @param text its standard error, or summary and detail of a diagnostic
 */
export function stateFailure(text: string, owner: StateOwner): UserError | undefined {
  const evidence = redact(plain(text), owner.secrets);
  const line = evidence.replaceAll(/\s+/g, " ");
  const known = KNOWN.find(({ words }) => {
    const expected = words instanceof RegExp ? words : words[owner.state.backend];
    return expected?.test(line);
  });
  return known?.error(owner, evidence);
}

/** What an unreadable state means. @returns what `stateFailure` knows, or STATE_UNREADABLE */
export function unreadableState(text: string, owner: StateOwner): UserError {
  return (
    stateFailure(text, owner) ??
    new UserError("STATE_UNREADABLE", "OpenTofu's state cannot be read.", {
      evidence: redact(plain(text), owner.secrets),
      fix: "Check STATE_BACKEND, its credentials and STATE_ENCRYPTION_PASSPHRASE; then run the same command again.",
    })
  );
}

/** Without the frame that OpenTofu draws around its errors. */
function plain(text: string): string {
  return text.replaceAll(/^[│╷╵] ?/gm, "").trim();
}
