import fc from "fast-check";
import { libvirtNetwork } from "../../lib/constructs/machines/libvirt-network";

test("an environment's network follows from its name", () => {
  expect(libvirtNetwork("local")).toEqual({
    bridge: "torrust-25bf8e",
    cidr: "10.205.191.0/24",
    machineAddress: "10.205.191.10",
    machineMac: "52:54:00:25:bf:8e",
  });
});

test("every name gives a bridge that Linux accepts and a subnet of 10.200.0.0/13", () => {
  fc.assert(
    fc.property(fc.string(), (name) => {
      const network = libvirtNetwork(name);
      expect(network.bridge.length).toBeLessThanOrEqual(15);
      expect(network.cidr).toMatch(/^10\.20[0-7]\.\d{1,3}\.0\/24$/);
      expect(network.machineMac).toMatch(/^52:54:00(:[0-9a-f]{2}){3}$/);
    }),
  );
});
