import { readFileSync } from "node:fs";
import { join } from "node:path";
import { keyOf, keysOf } from "../../lib/workflow/resource-keys";

const STACKS = ["local-full", "local-lxd-full", "production-full"]
  .map((name) => readFileSync(join(__dirname, "../golden", name, "main.tf"), "utf8"))
  .join("\n");

test.each([
  ["hcloud_server.tracker", "location", "INFRASTRUCTURE_REGION"],
  ["hcloud_volume.tracker_data", "size", "INFRASTRUCTURE_DATA_VOLUME_GB"],
  ["libvirt_volume.tracker", "size", "INFRASTRUCTURE_DISK_GB"],
  ["lxd_instance.tracker", "image", "INFRASTRUCTURE_IMAGE"],
])("%s, %s: %s", (address, attribute, key) => {
  expect(keyOf(address, attribute)).toBe(key);
  expect(STACKS).toMatch(new RegExp(`^resource "${address.split(".")[0]}"[^]*?^  ${attribute} +=`, "m"));
});

test("what no single key decides has none", () => {
  expect(keyOf("hcloud_server.tracker", "user_data")).toBeUndefined();
  expect(keyOf("null_resource.readiness_gate", "triggers")).toBeUndefined();
});

test("the keys of a resource, each once", () => {
  expect(keysOf("libvirt_domain.tracker")).toEqual(["INFRASTRUCTURE_INSTANCE_TYPE"]);
  expect(keysOf("hcloud_primary_ip.tracker_ipv4")).toEqual([
    "INFRASTRUCTURE_PROTECTION",
    "INFRASTRUCTURE_REGION",
  ]);
  expect(keysOf("null_resource.readiness_gate")).toEqual([]);
});
