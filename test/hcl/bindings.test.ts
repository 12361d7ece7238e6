import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { spawnSync } from "node:child_process";

jest.setTimeout(120_000);

const root = join(__dirname, "..", "..");

function contents(folder: string): Map<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => !name.includes("node_modules") && statSync(join(folder, name)).isFile())
    .sort();
  return new Map(names.map((name) => [name, readFileSync(join(folder, name), "utf8")]));
}

test("generating the bindings again changes nothing", () => {
  const target = mkdtempSync(join(tmpdir(), "packages-"));
  try {
    const script = join(root, "scripts", "generate-bindings.ts");
    const { status, stderr } = spawnSync(process.execPath, ["--import", "tsx", script, target], {
      cwd: root,
      encoding: "utf8",
    });
    expect({ status, stderr: status === 0 ? "" : stderr }).toEqual({ status: 0, stderr: "" });
    const generated = contents(target);
    const committed = contents(join(root, "packages"));
    expect([...committed.keys()]).toEqual([...generated.keys()]);
    for (const [name, text] of generated) expect(`${name}\n${committed.get(name)}`).toBe(`${name}\n${text}`);
  } finally {
    rmSync(target, { recursive: true, force: true });
  }
});

test.each(["libvirt", "lxd", "hcloud"])(
  "@cdktf/provider-%s has the layout of the ecosystem's packages",
  (name) => {
    const folder = join(root, "packages", `provider-${name}`);
    const manifest: unknown = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    expect(manifest).toMatchObject({
      name: `@cdktf/provider-${name}`,
      main: "lib/index.js",
      types: "lib/index.d.ts",
      peerDependencies: { cdktf: "^0.21.0", constructs: "^10.4.2" },
    });
    expect([...contents(join(folder, "lib")).keys()]).toEqual(
      expect.arrayContaining([
        "index.js",
        "index.d.ts",
        "provider/index.js",
        "provider/index.d.ts",
        "volume/index.js",
      ]),
    );
  },
);
