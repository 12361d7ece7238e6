import { Secret } from "../../lib/config/secret";
import type { HostStatus } from "../../lib/release/host-status";
import { bundleFor, neededParts } from "../../lib/workflow/release";
import { recordedContext } from "../support/context";

const context = recordedContext("local", { ".env": "INFRASTRUCTURE_PROVIDER=libvirt\n" });
const bundle = bundleFor(context);
const machine = {
  provider_id: "1",
  ipv4_address: "192.0.2.1",
  ipv6_address: null,
  ssh_port: 22,
  ssh_user: "torrust",
};
const everything: HostStatus = {
  current: bundle.id,
  previous: null,
  installed: true,
  running: true,
  secrets: true,
  missing_images: [],
  configure: bundle.manifest.configure,
};

test.each<[string, HostStatus | undefined, readonly string[]]>([
  ["a host that has and runs all of it needs nothing", everything, []],
  ["a host that knows nothing of us needs both", undefined, ["configure", "deploy"]],
  ["other host files: both", { ...everything, configure: "another" }, ["configure", "deploy"]],
  ["a firewall that is not loaded: both", { ...everything, configure: null }, ["configure", "deploy"]],
  ["another release: deploy", { ...everything, current: "another" }, ["deploy"]],
  ["no release yet: deploy", { ...everything, current: null, installed: false, running: false }, ["deploy"]],
  ["containers that are down: deploy", { ...everything, running: false }, ["deploy"]],
  ["other secrets: deploy", { ...everything, secrets: false }, ["deploy"]],
  ["an image that is gone: deploy", { ...everything, missing_images: ["a:1"] }, ["deploy"]],
])("%s", (_what, status, expected) => {
  expect(neededParts({ bundle, machine, payload: new Secret(""), status })).toEqual(expected);
});

test("a host that has all of it is configured anew when that is asked for", () => {
  const delivery = { bundle, machine, payload: new Secret(""), status: everything };
  expect(neededParts(delivery, true)).toEqual(["configure", "deploy"]);
});
