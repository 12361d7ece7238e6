import { hasVirtualization, isDebianLike, parseOsRelease } from "../../lib/toolchain/libvirt-host-facts";
import { parseDaemonVersion } from "../../lib/toolchain/libvirt-host-daemon";

describe("os-release", () => {
  it("is read with and without quotes", () => {
    const values = parseOsRelease("NAME=\"Debian GNU/Linux\"\nID=debian\nVARIANT='a b'\n# comment\n\n");
    expect(Object.fromEntries(values)).toEqual({ NAME: "Debian GNU/Linux", ID: "debian", VARIANT: "a b" });
  });

  it.each([
    ["ID=debian", true],
    ["ID=ubuntu\nID_LIKE=debian", true],
    ['ID=linuxmint\nID_LIKE="ubuntu debian"', true],
    ["ID=fedora", false],
    ['ID=rocky\nID_LIKE="rhel centos fedora"', false],
    ["", false],
  ])("%j can install Debian packages: %s", (text, expected) => {
    expect(isDebianLike(text)).toBe(expected);
  });
});

describe("the processor", () => {
  it.each([
    ["flags\t\t: fpu vmx sse", true],
    ["flags\t\t: fpu svm", true],
    ["flags\t\t: fpu hypervisor", false],
    ["flags\t\t: fpu vmx_like svm2", false],
    ["vmx flags\t: vnmi preemption_timer", false],
    ["", false],
  ])("with %j can run virtual machines: %s", (cpuInfo, expected) => {
    expect(hasVirtualization(`processor\t: 0\n${cpuInfo}\n`)).toBe(expected);
  });
});

it("the daemon's version is that of the library it uses", () => {
  expect(parseDaemonVersion("Compiled against library: libvirt 8.0.0\nUsing library: libvirt 9.0.0\n")).toBe(
    "9.0.0",
  );
  expect(parseDaemonVersion("error: no connection")).toBeUndefined();
});
