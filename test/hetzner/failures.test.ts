import { hetznerFailure } from "../../lib/hetzner/failures";

/** The provider's words, version 1.68.0, as it printed them in front of the emulator. */
test.each<[code: string, text: string, address: string | undefined, key: string]>([
  [
    "HETZNER_TOKEN_MISSING",
    "Missing Hetzner Cloud API token\nWhile configuring the provider, the Hetzner Cloud API token was not found in the HCLOUD_TOKEN environment variable or provider configuration block token attribute.",
    'provider["registry.opentofu.org/hetznercloud/hcloud"]',
    "HCLOUD_TOKEN",
  ],
  [
    "HETZNER_TOKEN_REFUSED",
    "unable to authenticate (unauthorized)",
    "hcloud_placement_group.tracker",
    "HCLOUD_TOKEN",
  ],
  [
    "HETZNER_TOKEN_REFUSED",
    "the token you have provided is invalid (unauthorized, 9c3b)",
    "hcloud_server.tracker",
    "HCLOUD_TOKEN",
  ],
  ["HETZNER_TOKEN_READ_ONLY", "no write access (forbidden)", "hcloud_server.tracker", "write access"],
  [
    "HETZNER_KEY_EXISTS",
    "API request failed\nAn unexpected error was encountered during an API request.\n\nSSH key not unique (uniqueness_error)\n\nError code: uniqueness_error\nStatus code: 409\n",
    "hcloud_ssh_key.tracker_8b5f2ca6",
    "INFRASTRUCTURE_SSH_KEY_NAMES",
  ],
  [
    "HETZNER_NAME_TAKEN",
    "firewall name is already used (uniqueness_error)",
    "hcloud_firewall.tracker",
    "state",
  ],
  [
    "HETZNER_PROTECTED",
    "volume is protected from deletion (protected)",
    undefined,
    "INFRASTRUCTURE_PROTECTION",
  ],
  [
    "RESOURCE_PROTECTED",
    "Resource instance cannot be destroyed\nResource instance hcloud_server.tracker has prevent_destroy set, but the plan calls for it to be destroyed.",
    undefined,
    "INFRASTRUCTURE_PROTECTION",
  ],
  [
    "HETZNER_UNAVAILABLE",
    "error during placement (resource_unavailable)",
    "hcloud_server.tracker",
    "INFRASTRUCTURE_INSTANCE_TYPE",
  ],
  ["HETZNER_LIMIT", "server limit exceeded (resource_limit_exceeded)", "hcloud_server.tracker", "limit"],
  [
    "HETZNER_ZONE_MISSING",
    "zone 'example.org' not found (not_found)\n\nError code: not_found",
    "hcloud_zone_rrset.tracker_example_org_a",
    "INFRASTRUCTURE_DNS_ZONE",
  ],
  [
    "HETZNER_VOLUME_SHRINKS",
    "invalid input in field 'size' (invalid_input): [size => [a volume can only grow]]",
    "hcloud_volume.tracker_data",
    "INFRASTRUCTURE_DATA_VOLUME_GB",
  ],
  [
    "HETZNER_BUSY",
    "limit of 3600 requests per hour reached (rate_limit_exceeded)",
    "hcloud_server.tracker",
    "Wait",
  ],
  ["HETZNER_FAILED", "injected: server_error (server_error)", "hcloud_server.tracker", "status.hetzner.com"],
  [
    "HETZNER_FAILED",
    "hcloud: server responded with status code 503",
    "hcloud_server.tracker",
    "status.hetzner.com",
  ],
  ["HETZNER_ACTION_FAILED", "host died (action_failed, 7)", "hcloud_server.tracker", "same command again"],
  [
    "HETZNER_GONE",
    'Provider produced inconsistent result after apply\nWhen applying changes to hcloud_server.tracker, provider "provider[\\"registry.opentofu.org/hetznercloud/hcloud\\"]" produced an unexpected new value: root object was present, but now absent.',
    undefined,
    "makes it anew",
  ],
  [
    "HETZNER_UNREACHABLE",
    'Post "https://api.hetzner.cloud/v1/firewalls": dial tcp: lookup api.hetzner.cloud: no such host',
    "hcloud_firewall.tracker",
    "api.hetzner.cloud",
  ],
])("%s", (code, text, address, key) => {
  const error = hetznerFailure(text, address);

  expect(error?.code).toBe(code);
  expect(error?.evidence).toContain(text.trim());
  expect(`${error?.message} ${error?.fix}`).toContain(key);
});

test.each([
  ["dial unix /var/run/libvirt/libvirt-sock: connect: no such file", "libvirt_domain.tracker"],
  ["dial tcp 192.0.2.1:22: connection refused", "null_resource.readiness_gate"],
  ["server with ID '5' not found (not_found)", "hcloud_server.tracker"],
])("not one of Hetzner's: %s", (text, address) => {
  expect(hetznerFailure(text, address)).toBeUndefined();
});
