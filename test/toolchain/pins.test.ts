import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ANSIBLE_CORE, type GoPin, OPENTOFU, PINS_FOLDER, PROVIDERS } from "../../lib/toolchain/pins";

const requirements = readFileSync(join(PINS_FOLDER, "ansible", "requirements.txt"), "utf8");

function required(pin: GoPin): string {
  const text = readFileSync(join(PINS_FOLDER, pin.folder, "go.mod"), "utf8");
  return /^require (\S+ v\S+)$/m.exec(text)?.[1] ?? "";
}

test("every Python package is pinned and hashed, and no index is named", () => {
  const packages = requirements.split("\n").filter((line) => /^[a-z]/.test(line));
  expect(packages).toContain(`ansible-core==${ANSIBLE_CORE.version} \\`);
  for (const line of packages) expect(line).toMatch(/^[a-z0-9-]+==[0-9.]+ \\$/);
  expect(requirements).not.toMatch(/^--|https?:\/\/(?!pip-compile)/m);
});

test("go.mod asks for the version of OpenTofu that the pins name", () => {
  expect(required(OPENTOFU.go)).toBe(`github.com/opentofu/opentofu v${OPENTOFU.version}`);
});

test.each(["hcloud", "libvirt"] as const)(
  "go.mod asks for the version of provider %s that the pins name",
  (name) => {
    const { go, version } = PROVIDERS[name];
    expect(go && required(go)).toBe(`${go?.package ?? ""} v${version}`);
  },
);

test("provider null 2.1.2 is the commit of that tag, which the module proxy knows by a pseudo-version", () => {
  const { go } = PROVIDERS.null;
  expect(go && required(go)).toBe(`${go?.package ?? ""} v1.0.1-0.20190430203517-8d3d85a60e20`);
});
