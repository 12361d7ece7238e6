import type { AcmeAuthority, Settings, TlsSettings } from "../../lib/config/settings";
import { parse } from "yaml";
import { HETZNER, contentOf, release, settings } from "./fixtures";

const AUTHORITY: AcmeAuthority = { email: "admin@example.org", trusted: true };

function withTls(tls: Partial<TlsSettings> = {}, tracker: Partial<Settings["tracker"]> = {}): Settings {
  return settings({
    domain: { name: "tracker.example.org" },
    tracker,
    tls: { authority: AUTHORITY, image: "caddy:2.10.2", apiAllowedCidrs: [], ...tls },
  });
}

function caddyfile(of: Settings, files: Readonly<Record<string, string>> = {}): string {
  return contentOf(bundle(of, files), "config/caddy/Caddyfile");
}

function bundle(of: Settings, files: Readonly<Record<string, string>> = {}) {
  return release(of, { environmentFile: (name) => files[name] ?? "" });
}

test("without TLS there is no Caddy, and nothing of it on the host", () => {
  const { files, manifest } = release();
  expect([...files.keys()].filter((path) => path.includes("caddy"))).toEqual([]);
  expect(manifest.services).not.toHaveProperty("caddy");
});

test("certificates come from the authority that was chosen, and only from it", () => {
  const own = { ...AUTHORITY, directory: "https://acme.example.org/directory", rootFile: "root.pem" };
  const lines = caddyfile(withTls({ authority: own }), { "root.pem": "PEM" });
  expect(lines).toContain('acme_ca "https://acme.example.org/directory"');
  expect(lines).toContain('acme_ca_root "/etc/caddy/acme-root.pem"');
  expect(caddyfile(withTls())).toContain('acme_ca "https://acme-v02.api.letsencrypt.org/directory"');
  expect(caddyfile(withTls({ authority: "internal" }))).toMatch(/local_certs\n\tskip_install_trust/);
});

test("the certificate that the authority is trusted by stands beside the Caddyfile", () => {
  const of = withTls({ authority: { ...AUTHORITY, rootFile: "root.pem" } });
  expect(contentOf(bundle(of, { "root.pem": "PEM\n" }), "config/caddy/acme-root.pem")).toBe("PEM\n");
});

test("HSTS is promised only where clients trust the certificates", () => {
  const promises = (authority: TlsSettings["authority"]) =>
    caddyfile(withTls({ authority })).includes("Strict-Transport-Security");
  expect([promises(AUTHORITY), promises({ ...AUTHORITY, trusted: false }), promises("internal")]).toEqual([
    true,
    false,
    false,
  ]);
});

test("announce keys in the path are let through in private mode alone", () => {
  expect(caddyfile(withTls())).toContain("path /announce /scrape\n");
  expect(caddyfile(withTls({}, { mode: "private" }))).toContain(
    "path /announce /announce/* /scrape /scrape/*\n",
  );
});

test("the API is refused to all but the networks that are named", () => {
  const open = withTls({ apiHostName: "api.example.org" });
  expect(caddyfile(open)).not.toContain("@outside");
  const limited = withTls({
    apiHostName: "api.example.org",
    apiAllowedCidrs: ["203.0.113.0/24", "2001:db8::/32"],
  });
  expect(caddyfile(limited)).toContain('@outside not remote_ip "203.0.113.0/24" "2001:db8::/32"');
});

test("Caddy binds every address of the machine, as the host's list of sockets says", () => {
  const of = { ...HETZNER, tls: withTls().tls };
  const bound = /default_bind (.*)/.exec(caddyfile(of))?.[1]?.replaceAll('"', "").split(" ");
  expect(bound).toHaveLength(6);
  const listed = contentOf(bundle(of), "sockets").split("\n");
  expect(listed.filter((line) => line.endsWith(" 443 caddy"))).toEqual(
    ["tcp", "udp"].flatMap((protocol) => (bound ?? []).map((address) => `${protocol} ${address} 443 caddy`)),
  );
});

test("the container has no more rights than it needs, and the host lets it bind port 80", () => {
  const compose: unknown = parse(contentOf(bundle(withTls()), "compose.yaml"));
  expect(compose).toHaveProperty(
    "services.caddy",
    expect.objectContaining({
      user: "1000:1000",
      network_mode: "host",
      cap_drop: ["ALL"],
      cap_add: ["NET_BIND_SERVICE"],
      read_only: true,
      security_opt: ["no-new-privileges:true"],
    }),
  );
  expect(contentOf(bundle(withTls()), "host/etc/sysctl.d/60-torrust.conf")).toContain(
    "net.ipv4.ip_unprivileged_port_start = 80",
  );
  expect(contentOf(bundle(withTls()), "directories")).toContain("caddy 1000:1000 0700\n");
});

test("a change of the tracker leaves Caddy's files as they are, and a change of Caddy the tracker's", () => {
  const before = bundle(withTls()).manifest.services;
  const tracker = bundle(withTls({}, { announceInterval: 600 })).manifest.services;
  expect(tracker).toEqual({ ...before, tracker: tracker["tracker"] });
  expect(tracker["tracker"]).not.toBe(before["tracker"]);
  const caddy = bundle(withTls({ apiHostName: "api.example.org" })).manifest.services;
  expect(caddy).toEqual({ ...before, caddy: caddy["caddy"] });
});
