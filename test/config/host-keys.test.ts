import { BASE, faultOf, prepared } from "./prepared";

test("without keys of their own: no limit, nobody shut out, no restart by itself", () => {
  const { firewall, host } = prepared({ env: BASE }).load().settings;
  expect(firewall).toEqual({ udpRateLimit: undefined, dropCidrs: [] });
  expect(host).toEqual({ automaticReboot: undefined });
});

test("a limit, networks of both families, a time to restart", () => {
  const env = `${BASE}FIREWALL_UDP_RATE_LIMIT=200\nFIREWALL_DROP_CIDRS=198.51.100.0/24, 2001:db8:bad::/48\nHOST_AUTOMATIC_REBOOT=04:30\n`;
  const { firewall, host } = prepared({ env }).load().settings;
  expect(firewall).toEqual({ udpRateLimit: 200, dropCidrs: ["198.51.100.0/24", "2001:db8:bad::/48"] });
  expect(host).toEqual({ automaticReboot: "04:30" });
});

test.each([
  ["FIREWALL_UDP_RATE_LIMIT=0", 'expected a whole number from 1 to 100000, found "0"'],
  [
    "FIREWALL_DROP_CIDRS=198.51.100.7",
    'expected a network such as 203.0.113.0/24 or 2001:db8::/32; found "198.51.100.7"',
  ],
  ["FIREWALL_DROP_CIDRS=0.0.0.0/0", 'expected networks that are not everybody; found "0.0.0.0/0"'],
  ["FIREWALL_DROP_CIDRS=::/0", 'expected networks that are not everybody; found "::/0"'],
  ["HOST_AUTOMATIC_REBOOT=24:00", 'expected a time of day from 00:00 to 23:59, such as 04:30; found "24:00"'],
])("%s is a fault", (line, message) => {
  const [key = ""] = line.split("=");
  expect(faultOf({ env: `${BASE}${line}\n` })).toEqual({
    code: "CONFIG_INVALID",
    key,
    message,
    fix: `See docs/reference/configuration.md#${key.toLowerCase()}.`,
    line: 2,
  });
});
