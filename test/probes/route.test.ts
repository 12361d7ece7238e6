import { networkInterfaces } from "node:os";
import { codeOf, missingRoute } from "../../lib/probes/route";
import { testIPv6 } from "./ipv6";

test("IPv4 always counts as routed", async () => {
  await expect(missingRoute("192.0.2.1")).resolves.toBeUndefined();
});

testIPv6("this machine's own IPv6 address is routed", async () => {
  await expect(missingRoute("::1")).resolves.toBeUndefined();
});

test("a global IPv6 address is routed only from a global one", async () => {
  const own = Object.values(networkInterfaces()).flatMap((each) => each ?? []);
  const isGlobal = own.some(({ family, address }) => family === "IPv6" && /^[23]/.test(address));
  const missing = await missingRoute("2001:db8::1");
  if (isGlobal) expect(missing).toBeUndefined();
  else expect(missing).toMatch(/^(E[A-Z]+|only the private address [0-9a-f:]+ here)$/);
});

test("the code of a system error", () => {
  expect(codeOf(Object.assign(new Error("no route"), { code: "ENETUNREACH" }))).toBe("ENETUNREACH");
  expect([codeOf(new Error("none")), codeOf("text"), codeOf(null), codeOf({ code: 1 })]).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});
