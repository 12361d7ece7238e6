import { readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { parse } from "@cdktf/hcl2json";
import { schema } from "../../lib/config/schema";
import { synthEnvironment } from "../../lib/constructs/synth";
import { UserError } from "../../lib/errors";
import { literal } from "../../lib/hcl";
import { prepared } from "../config/prepared";
import { temporaryFolder } from "../support/folder";

/** What begins a template in OpenTofu, and what reads as its escape. */
const MARK = "m ${x} %{y} $${z} m";

const KEY = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHB1dCB5b3VyIG93biBwdWJsaWMga2V5IGhlcmU6IC0t";

/** The least that each provider can be synthesized with. */
const PROVIDERS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  libvirt: {},
  lxd: {},
  hetzner: {
    INFRASTRUCTURE_REGION: "fsn1",
    INFRASTRUCTURE_INSTANCE_TYPE: "cx23",
    SSH_ALLOWED_CIDRS: "203.0.113.0/24",
    SSH_PUBLIC_KEYS: KEY,
    DOMAIN_NAME: "tracker.example.org",
  },
  existing: { INFRASTRUCTURE_ADDRESS: "192.0.2.10" },
};

/** The keys that may hold the mark; the schema refuses it in every other one. */
const FREE_TEXT: Readonly<Record<string, readonly string[]>> = {
  libvirt: ["INFRASTRUCTURE_IMAGE", "SSH_PUBLIC_KEYS", "SSH_PUBLIC_KEY", "SSH_PRIVATE_KEY_FILE"],
  lxd: ["INFRASTRUCTURE_IMAGE", "SSH_PUBLIC_KEYS", "SSH_PUBLIC_KEY", "SSH_PRIVATE_KEY_FILE"],
  // The image is one of Hetzner's names; names of keys may not hold these signs.
  hetzner: ["SSH_PUBLIC_KEYS", "SSH_PUBLIC_KEY", "SSH_PRIVATE_KEY_FILE"],
  existing: ["SSH_PUBLIC_KEYS", "SSH_PUBLIC_KEY", "SSH_PRIVATE_KEY_FILE"],
};

/** Where the mark is found. */
const SEEN: Readonly<Record<string, readonly string[]>> = {
  libvirt: ["SSH_PUBLIC_KEY in cloud-init/tracker.yaml", "SSH_PUBLIC_KEYS in cloud-init/tracker.yaml"],
  lxd: [
    "INFRASTRUCTURE_IMAGE in main.tf",
    "SSH_PUBLIC_KEY in cloud-init/tracker.yaml",
    "SSH_PUBLIC_KEYS in cloud-init/tracker.yaml",
  ],
  hetzner: [
    "SSH_PUBLIC_KEY in cloud-init/tracker.yaml",
    "SSH_PUBLIC_KEY in main.tf",
    "SSH_PUBLIC_KEYS in cloud-init/tracker.yaml",
    "SSH_PUBLIC_KEYS in main.tf",
  ],
  existing: [],
};

const output = temporaryFolder("literal");

/** The contents of a synthesized stack folder, or nothing when the configuration is refused. */
function synthesized(values: Readonly<Record<string, string>>): Map<string, string> | undefined {
  const env = Object.entries(values).map(([key, value]) => `${key}='${value}'\n`);
  const { load } = prepared({ env: env.join("") });
  try {
    const { directory } = synthEnvironment(load(), { outputDirectory: output });
    const files = readdirSync(directory, { recursive: true, encoding: "utf8" }).filter((file) =>
      statSync(join(directory, file)).isFile(),
    );
    return new Map(files.map((file) => [file, readFileSync(join(directory, file), "utf8")]));
  } catch (error) {
    if (error instanceof UserError && error.code === "CONFIG_INVALID") return undefined;
    throw error;
  }
}

function strings(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => [key, ...strings(each)]);
}

/** Shows that the file holds the mark as text: escaped where OpenTofu reads templates, as it stands elsewhere. */
async function expectText(file: string, content: string, main: string): Promise<void> {
  if (file.endsWith(".tf")) {
    const found = strings(await parse(file, content)).filter((text) => text.includes("m $"));
    expect(found).not.toEqual([]);
    for (const text of found) expect(text).toContain(literal(MARK));
    return;
  }
  expect(content).toContain(MARK);
  expect(main).toContain(`file("\${path.module}/${file}")`);
  expect(main).not.toContain("templatefile(");
}

test.each(Object.keys(PROVIDERS))(
  "%s: no value of the configuration is taken for a template",
  async (provider) => {
    const base = { INFRASTRUCTURE_PROVIDER: provider, ...PROVIDERS[provider] };
    const accepted = new Set<string>();
    const seen = new Set<string>();
    for (const [key, type] of Object.entries(schema.shape)) {
      const example = key.startsWith("SSH_PUBLIC_KEY") ? KEY : (type.meta()?.example ?? "");
      for (const value of [MARK, `${example} ${MARK}`, `${example}${MARK}`]) {
        const files = synthesized({ ...base, [key]: value });
        if (files === undefined) continue;
        accepted.add(key);
        for (const [file, content] of files) {
          if (!content.includes("m $")) continue;
          seen.add(`${key} in ${file}`);
          await expectText(file, content, files.get("main.tf") ?? "");
        }
      }
    }
    expect([...accepted]).toEqual(FREE_TEXT[provider]);
    expect([...seen].sort()).toEqual(SEEN[provider]);
  },
);

test("a key that stands twice, under two comments, is put into the Hetzner project once", () => {
  const keys = { SSH_PUBLIC_KEYS: `${KEY} alice`, SSH_PUBLIC_KEY: `${KEY} laptop` };
  const files = synthesized({ INFRASTRUCTURE_PROVIDER: "hetzner", ...PROVIDERS["hetzner"], ...keys });
  expect(files?.get("main.tf")?.match(/public_key = .*/g)).toEqual([`public_key = "${KEY} alice"`]);
});
