import { renderTemplate } from "../../render/engine";
import { ACME_ROOT, caddyView } from "../../render/views/caddy";
import { caddyComposeView } from "../../render/views/caddy-compose";
import type { Service, ServiceInput } from "./service";

/** Caddy, which serves HTTPS; only for an environment with TLS. */
export function caddyService(input: ServiceInput): Service {
  const view = caddyView(input);
  if (!view) throw new Error("Caddy was asked for without TLS");
  const config = new Map([["Caddyfile", renderTemplate("caddy/Caddyfile.hbs", view)]]);
  const authority = input.settings.tls?.authority;
  if (authority !== undefined && authority !== "internal" && authority.rootFile !== undefined) {
    config.set(ACME_ROOT, input.environmentFile(authority.rootFile));
  }
  return {
    name: "caddy",
    config,
    compose: (configDigest) =>
      renderTemplate("caddy/service.yaml.hbs", caddyComposeView(input, configDigest) ?? {}),
    secretFiles: [],
    // Private keys are there.
    directories: [{ path: "caddy", owner: "1000:1000", mode: "0700" }],
  };
}
