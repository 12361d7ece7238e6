import { isInNetwork, networkStart } from "../../lib/config/network";

test.each([
  ["203.0.113.7/24", "203.0.113.0/24"],
  ["203.0.113.0/24", "203.0.113.0/24"],
  ["10.1.2.3/32", "10.1.2.3/32"],
  ["10.1.2.3/0", "0.0.0.0/0"],
  ["2001:db8::1/32", "2001:db8::/32"],
  ["2001:DB8::/32", "2001:DB8::/32"],
  ["2001:db8:0:1::1/64", "2001:db8:0:1::/64"],
  ["::1/0", "::/0"],
  ["::ffff:192.0.2.1/96", "::ffff:0:0/96"],
])("the network of %s begins at %s", (network, start) => {
  const [written, expected] = [networkStart(network), start];

  // Several texts mean one IPv6 address; the bits count.
  expect(networkStart(written)).toBe(written);
  expect(isInNetwork(written.replace(/\/.*/, ""), expected)).toBe(true);
  expect(written.endsWith(expected.replace(/.*\//, "/"))).toBe(true);
});

test("an address is in networks of its own family only", () => {
  expect(isInNetwork("192.0.2.1", "192.0.2.0/24")).toBe(true);
  expect(isInNetwork("192.0.3.1", "192.0.2.0/24")).toBe(false);
  expect(isInNetwork("::1", "0.0.0.0/0")).toBe(false);
  expect(isInNetwork("2001:db8:0:0::5", "2001:db8::/126")).toBe(false);
});
