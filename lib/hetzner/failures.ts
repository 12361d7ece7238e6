import { ExitCode, UserError } from "../errors";

interface KnownFailure {
  readonly words: RegExp;
  /** Kind of resource it is about; any when absent. */
  readonly resource?: RegExp;
  readonly error: (evidence: string) => UserError;
}

/** An API error's code as the provider prints it: `… (uniqueness_error)`, with a correlation id after a comma. */
function code(...names: readonly string[]): RegExp {
  return new RegExp(`\\((${names.join("|")})[,)]`);
}

const TWO_STEPS =
  "Set INFRASTRUCTURE_PROTECTION=false and run `make infra-apply`; then run the same command again.";

const KNOWN: readonly KnownFailure[] = [
  {
    words: /Missing Hetzner Cloud API token|must be exactly 64 characters/i,
    error: (evidence) =>
      new UserError("HETZNER_TOKEN_MISSING", "HCLOUD_TOKEN is not set.", {
        exitCode: ExitCode.configuration,
        evidence,
        fix: "Put HCLOUD_TOKEN=… into .env.secrets (mode 0600), or into the process environment.",
      }),
  },
  {
    words: code("unauthorized"),
    error: (evidence) =>
      new UserError("HETZNER_TOKEN_REFUSED", "Hetzner does not accept HCLOUD_TOKEN.", {
        exitCode: ExitCode.configuration,
        evidence,
        fix: "Make a token with read and write access in the Hetzner console, under Security, and set HCLOUD_TOKEN to it.",
      }),
  },
  {
    words: code("forbidden", "token_readonly"),
    error: (evidence) =>
      new UserError("HETZNER_TOKEN_READ_ONLY", "HCLOUD_TOKEN may not change anything.", {
        exitCode: ExitCode.configuration,
        evidence,
        fix: "Make a token with read and write access; a token of another kind cannot be changed.",
      }),
  },
  {
    words: code("uniqueness_error"),
    resource: /^hcloud_ssh_key\./,
    error: (evidence) =>
      new UserError("HETZNER_KEY_EXISTS", "The project has this SSH key already, under another name.", {
        evidence,
        fix: "Set INFRASTRUCTURE_SSH_KEY_NAMES to the name it has in the project.",
      }),
  },
  {
    words: code("uniqueness_error"),
    error: (evidence) =>
      new UserError(
        "HETZNER_NAME_TAKEN",
        "The project has something of that name that OpenTofu's state does not know.",
        {
          evidence,
          fix: "If another clone made it, work there, or share the state. If nobody needs it, delete it in the Hetzner console.",
        },
      ),
  },
  {
    words: code("protected"),
    error: (evidence) =>
      new UserError("HETZNER_PROTECTED", "Hetzner protects what would be destroyed.", {
        evidence,
        fix: TWO_STEPS,
      }),
  },
  {
    words: /instance cannot be destroyed/i,
    error: (evidence) =>
      new UserError("RESOURCE_PROTECTED", "The change would destroy what is protected.", {
        evidence,
        fix: `A changed INFRASTRUCTURE_REGION or host name does that: change it back. If you mean it: ${TWO_STEPS}`,
      }),
  },
  {
    words: code("resource_unavailable", "placement_error"),
    error: (evidence) =>
      new UserError("HETZNER_UNAVAILABLE", "Hetzner has no such server to give at this location now.", {
        evidence,
        fix: "Run the same command again later, or change INFRASTRUCTURE_INSTANCE_TYPE or INFRASTRUCTURE_REGION.",
      }),
  },
  {
    words: code("resource_limit_exceeded"),
    error: (evidence) =>
      new UserError("HETZNER_LIMIT", "The project's limit of such resources is reached.", {
        evidence,
        fix: "Ask Hetzner for a higher limit (console, Limits), or delete what is not needed.",
      }),
  },
  {
    words: code("not_found"),
    resource: /^hcloud_zone_rrset\./,
    error: (evidence) =>
      new UserError("HETZNER_ZONE_MISSING", "The project has no DNS zone of that name.", {
        exitCode: ExitCode.configuration,
        evidence,
        fix: "Correct INFRASTRUCTURE_DNS_ZONE, or set INFRASTRUCTURE_DNS_ZONE_CREATE=true.",
      }),
  },
  {
    words: /can only grow|smaller than current/i,
    resource: /^hcloud_volume\./,
    error: (evidence) =>
      new UserError("HETZNER_VOLUME_SHRINKS", "A volume cannot become smaller.", {
        exitCode: ExitCode.configuration,
        evidence,
        fix: "Set INFRASTRUCTURE_DATA_VOLUME_GB to its size or more.",
      }),
  },
  {
    words: code("rate_limit_exceeded"),
    error: (evidence) =>
      new UserError("HETZNER_BUSY", "The project has used up its API calls for now.", {
        evidence,
        fix: "Wait a minute, and run the same command again: it continues.",
      }),
  },
  {
    words: /\((server_error|service_error|bad_gateway|maintenance|timeout|unavailable)[,)]|status code 5\d\d/,
    error: (evidence) =>
      new UserError("HETZNER_FAILED", "Hetzner's API failed by itself.", {
        evidence,
        fix: "Run the same command again: it continues. If it fails again, see https://status.hetzner.com.",
      }),
  },
  {
    words: code("action_failed"),
    error: (evidence) =>
      new UserError("HETZNER_ACTION_FAILED", "Hetzner began the work and did not finish it.", {
        evidence,
        fix: "Run the same command again: what is half made is made anew. If it fails again, see https://status.hetzner.com.",
      }),
  },
  {
    // OpenTofu says this without an address.
    words: /hcloud_[^]*object was present, but now absent/,
    error: (evidence) =>
      new UserError("HETZNER_GONE", "Somebody deleted at Hetzner what was to be changed.", {
        evidence,
        fix: "Look in the Hetzner console who did; the same command again makes it anew.",
      }),
  },
  {
    words: /dial tcp|no such host|i\/o timeout|TLS handshake/i,
    resource: /^hcloud_/,
    error: (evidence) =>
      new UserError("HETZNER_UNREACHABLE", "Hetzner's API cannot be reached.", {
        exitCode: ExitCode.missing,
        evidence,
        fix: "Check this computer's way to api.hetzner.cloud; then run the same command again.",
      }),
  },
];

/**
 * What a diagnostic of the provider means, with the key that mends it; undefined when it is no known one.
 * @param text summary and detail
 * @param address of the resource, as in `hcloud_server.tracker`
 */
export function hetznerFailure(text: string, address = ""): UserError | undefined {
  const known = KNOWN.find(({ words, resource }) => words.test(text) && (resource?.test(address) ?? true));
  return known?.error([address, text.trim()].filter(Boolean).join(": "));
}
