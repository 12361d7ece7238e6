import { failureOf } from "../support/failure";
import { BASE, prepared } from "./prepared";

/** The faults of an environment with these lines: code, key and message. */
function faults(...lines: string[]): string[] {
  const error = failureOf(prepared({ env: BASE + lines.join("\n") }).load);
  return error.details.map(({ code, key, message }) => `${code} ${key}: ${message}`);
}

const ACME = ["TLS_MODE=acme", "SSL_EMAIL=admin@example.org"];
const NAMED = [...ACME, "DOMAIN_NAME=tracker.example.org"];

test("names of the API and Grafana are refused without TLS, both at once", () => {
  expect(
    faults(
      "TORRUST_TRACKER_API_HOST_NAME=api.example.org",
      "PROMETHEUS_ENABLED=true",
      "GRAFANA_ENABLED=true",
      "GRAFANA_HOST_NAME=grafana.example.org",
    ),
  ).toEqual([
    "CONFIG_TLS_OFF TORRUST_TRACKER_API_HOST_NAME: would put a password on the net without TLS",
    "CONFIG_TLS_OFF GRAFANA_HOST_NAME: would put a password on the net without TLS",
  ]);
});

test("an authority needs a mail address, and a tracker a name", () => {
  expect(faults("TLS_MODE=acme-staging")).toEqual([
    "CONFIG_TLS_WITHOUT_MAIL SSL_EMAIL: TLS_MODE=acme-staging needs a mail address for the authority's account",
    "CONFIG_TLS_WITHOUT_NAME DOMAIN_NAME: TLS_MODE=acme-staging needs a name for the HTTP tracker on port 7070",
  ]);
  expect(faults("TLS_MODE=internal")).toEqual([
    "CONFIG_TLS_WITHOUT_NAME DOMAIN_NAME: TLS_MODE=internal needs a name for the HTTP tracker on port 7070",
  ]);
});

test("HTTP trackers behind Caddy and direct ones cannot be mixed: the tracker has one setting for all", () => {
  expect(
    faults(
      ...ACME,
      "TORRUST_TRACKER_HTTP_PORTS=7070,7071,7072",
      "TORRUST_TRACKER_HOST_NAMES=http:7071=http1.example.org",
    ),
  ).toEqual([
    "CONFIG_TLS_MIXED TORRUST_TRACKER_HOST_NAMES: the tracker takes the peers' addresses from a proxy for all of its HTTP listeners or for none; found names for 7071, which go through Caddy, and none for 7070, 7072",
  ]);
  const env = `${BASE}${NAMED.join("\n")}\nTORRUST_TRACKER_HTTP_PORTS=7070,7071\nTORRUST_TRACKER_HOST_NAMES=http:7071=http1.example.org\n`;
  expect(prepared({ env }).load().settings.tracker.httpPorts).toEqual([7070, 7071]);
});

test("each site has a name of its own", () => {
  expect(
    faults(
      ...NAMED,
      "TORRUST_TRACKER_HTTP_PORTS=7070,7071",
      "TORRUST_TRACKER_API_HOST_NAME=tracker.example.org",
    ),
  ).toEqual([
    "CONFIG_NAME_CLASH DOMAIN_NAME: the name tracker.example.org is wanted by the HTTP tracker on port 7070 and by the HTTP tracker on port 7071",
    "CONFIG_NAME_CLASH TORRUST_TRACKER_API_HOST_NAME: the name tracker.example.org is wanted by the HTTP tracker on port 7071 and by the API",
  ]);
});

test("another authority's directory goes with acme alone", () => {
  expect(
    faults(
      "TLS_MODE=internal",
      "DOMAIN_NAME=tracker.example.org",
      "TLS_ACME_DIRECTORY=https://acme.example.org/directory",
    ),
  ).toEqual(["CONFIG_INVALID TLS_ACME_DIRECTORY: is only for TLS_MODE=acme; found TLS_MODE=internal"]);
});

test("Grafana and alerts need Prometheus", () => {
  expect(faults("GRAFANA_ENABLED=true")).toEqual([
    "CONFIG_GRAFANA_WITHOUT_PROMETHEUS GRAFANA_ENABLED: Grafana has nothing to show without Prometheus",
  ]);
  expect(
    faults(
      "ALERT_MAIL_TO=oncall@example.org",
      "ALERT_MAIL_FROM=tracker@example.org",
      "ALERT_SMTP_HOST=smtp.example.org:587",
    ),
  ).toEqual(["CONFIG_ALERTS_WITHOUT_PROMETHEUS ALERT_MAIL_TO: nothing raises alerts without Prometheus"]);
});

test("what belongs together is all right", () => {
  const env = [BASE, ...NAMED, "TORRUST_TRACKER_API_HOST_NAME=api.example.org"].join("\n");
  expect(prepared({ env }).load().settings.tls).toEqual({
    authority: { email: "admin@example.org", directory: undefined, rootFile: undefined, trusted: true },
    image: "caddy:2.10.2",
    apiHostName: "api.example.org",
    apiAllowedCidrs: [],
  });
});
