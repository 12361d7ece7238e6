import { chmodSync, existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { cloneProject } from "../support/clone";
import { writeFiles } from "../support/folder";

const clone = cloneProject({
  "environments/local/.env": "INFRASTRUCTURE_PROVIDER=libvirt\n",
  "environments/local-bad/.env":
    "INFRASTRUCTURE_PROVIDER=libvirt\nTORRUST_TRACKER_UDP_PORT=6969\nSSH_USER=root\n",
});

test("a good configuration, as text", async () => {
  expect(await clone.run("validate")).toEqual({
    status: 0,
    stdout:
      'environment "local": configuration valid\n  not set: TORRUST_TRACKER_API_TOKEN (generated when it is first needed)\n',
    stderr: "",
  });
});

test("a good configuration, as JSON", async () => {
  const { status, stdout, stderr } = await clone.run("validate --json");

  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  expect(JSON.parse(stdout)).toEqual({
    ok: true,
    command: "validate",
    environment: "local",
    result: { valid: true, missing: ["TORRUST_TRACKER_API_TOKEN"] },
  });
});

test("a bad configuration, as text", async () => {
  expect(await clone.run("validate -e local-bad")).toEqual({
    status: 3,
    stdout: "",
    stderr: `error CONFIG_INVALID: The configuration of the environment "local-bad" has 2 faults.
  environments/local-bad/.env:2: TORRUST_TRACKER_UDP_PORT is not a key
    Did you mean TORRUST_TRACKER_UDP_PORTS?
  environments/local-bad/.env:3: SSH_USER: root cannot log in on the machines we make
    Take another name, such as torrust: the user is made with the machine, and may use sudo.
see   docs/reference/errors.md#config_invalid
`,
  });
});

test("a bad configuration, as JSON", async () => {
  const { status, stdout, stderr } = await clone.run("validate -e local-bad --json");

  expect({ status, stderr }).toEqual({ status: 3, stderr: "" });
  expect(JSON.parse(stdout)).toEqual({
    ok: false,
    command: "validate",
    environment: "local-bad",
    error: {
      code: "CONFIG_INVALID",
      message: 'The configuration of the environment "local-bad" has 2 faults.',
      details: [
        {
          code: "CONFIG_UNKNOWN_KEY",
          message: "TORRUST_TRACKER_UDP_PORT is not a key",
          fix: "Did you mean TORRUST_TRACKER_UDP_PORTS?",
          key: "TORRUST_TRACKER_UDP_PORT",
          file: "environments/local-bad/.env",
          line: 2,
        },
        {
          code: "CONFIG_INVALID",
          key: "SSH_USER",
          message: "root cannot log in on the machines we make",
          fix: "Take another name, such as torrust: the user is made with the machine, and may use sudo.",
          file: "environments/local-bad/.env",
          line: 3,
        },
      ],
      docs: "docs/reference/errors.md#config_invalid",
    },
  });
});

test("the same command works once the cause is gone, and --ready fails for what a machine would need", async () => {
  const secrets = join(clone.root, "environments/local/.env.secrets");
  writeFiles(clone.root, {
    "environments/local/.env.secrets": "TORRUST_TRACKER_API_TOKEN=t0123456789abcdef\n",
  });
  chmodSync(secrets, 0o644);
  const refused = await clone.run("validate --ready");
  chmodSync(secrets, 0o600);
  const accepted = await clone.run("validate --ready");
  rmSync(secrets);
  const lacking = await clone.run("validate --ready");

  expect(refused.status).toBe(3);
  expect(refused.stderr).toContain(
    "environments/local/.env.secrets: others can read it: expected mode 0600, found 0644\n",
  );
  expect(accepted).toEqual({ status: 0, stdout: 'environment "local": configuration valid\n', stderr: "" });
  expect(lacking.status).toBe(3);
});

test("an environment that is not filled in is valid, and says all that is missing; --ready refuses it", async () => {
  writeFiles(clone.root, {
    "environments/staging/.env": readFileSync(join(__dirname, "../../environments/staging/.env"), "utf8"),
  });
  const [valid, ready] = await Promise.all([
    clone.run("validate -e staging"),
    clone.run("validate -e staging --ready"),
  ]);

  expect(valid).toEqual({
    status: 0,
    stdout: `environment "staging": configuration valid
  needed: HCLOUD_TOKEN: the API token of the Hetzner project is not set
  not set: TORRUST_TRACKER_API_TOKEN (generated when it is first needed)
  needed: DOMAIN_NAME: tracker-staging.example.org is an example
  needed: SSL_EMAIL: example.org is an example
  needed: SSH_ALLOWED_CIDRS: 203.0.113.0/24 is an example
  needed: SSH_PUBLIC_KEYS: the key is an example
`,
    stderr: "",
  });
  expect(ready).toEqual({ ...valid, status: 3 });
  rmSync(join(clone.root, "environments/staging"), { recursive: true });
});

test("environments may stand in a folder of the operator's, and the process may set values", async () => {
  writeFiles(clone.root, { "mine/prod/.env": "INFRASTRUCTURE_PROVIDER=libvirt\n" });
  const where = { ENVIRONMENTS_DIR: join(clone.root, "mine"), ENVIRONMENT: "prod" };
  const key = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIKc3 alice@example.org";
  const [without, complete] = await Promise.all([
    clone.run("validate", where),
    clone.run("validate", { ...where, SSH_PUBLIC_KEYS: key }),
  ]);

  expect(without.stderr).toContain("mine/prod/.env: SSH_PUBLIC_KEYS is required in a shared environment\n");
  expect(complete.status).toBe(0);
});

test("an environment that is not there is named, with those that are", async () => {
  const { status, stderr } = await clone.run("validate -e locla");

  expect(status).toBe(3);
  expect(stderr).toBe(`error ENVIRONMENT_UNKNOWN: There is no environment "locla" in environments.
fix   Choose one of: local, local-bad.
see   docs/reference/errors.md#environment_unknown
`);
});

test("a reading verb leaves nothing behind", () => {
  for (const name of [".state", "cdktf.out", ".toolchain"])
    expect(existsSync(join(clone.root, name))).toBe(false);
});
