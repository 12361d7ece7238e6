import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { forgetEnvironment, requireNoMachine, uninstallHost } from "../../lib/workflow/purge";
import { setKeys } from "../../lib/config/set-keys";
import { existingTarget, register } from "../../lib/workflow/register";
import { recordedContext } from "../support/context";
import { failureOf, rejectionOf } from "../support/failure";
import { temporaryFolder, writeFiles } from "../support/folder";

const EXISTING = {
  ".env": "INFRASTRUCTURE_PROVIDER=existing\nINFRASTRUCTURE_ADDRESS=203.0.113.7\nSSH_PORT=2222\n",
};

const MADE = { ".env": "INFRASTRUCTURE_PROVIDER=libvirt\n" };

// Each has a folder of its own, which is removed after the last test.
const folder = temporaryFolder("set-keys");
const made = recordedContext("local", MADE);
const adopted = recordedContext("mine", EXISTING);
const refusing = recordedContext("mine", EXISTING, () => ({
  status: 1,
  stderr: "fix: look\nerror SSH_REFUSED: nothing listens\n",
}));
const old = recordedContext("mine", EXISTING, ({ program }) =>
  program === "ssh" ? { stdout: "debian 12\n" } : { stdout: "host key accepted: SHA256:x (ED25519)\n" },
);
const cleared = recordedContext("mine", EXISTING, () => ({
  stdout: '{"removed": true, "packages": ["docker.io"]}\n',
}));
const busy = recordedContext("mine", EXISTING, () => ({
  status: 1,
  stderr: "torrust-error: HOST_BUSY: another deployment\n",
}));
const down = recordedContext("mine", EXISTING, () => ({
  status: 255,
  stderr: "ssh: connect to host: Connection refused\n",
}));
const unclear = recordedContext("mine", EXISTING, () => ({ stdout: "?" }));

test("keys are set where they stand, others added, the rest left as it is", () => {
  writeFiles(folder, { ".env": "# ours\nexport SSH_PORT=22\nSSH_USER=old # comment\n" });
  setKeys(join(folder, ".env"), { SSH_PORT: "2222", INFRASTRUCTURE_ADDRESS: "203.0.113.7" });
  expect(readFileSync(join(folder, ".env"), "utf8")).toBe(
    "# ours\nSSH_PORT=2222\nSSH_USER=old # comment\nINFRASTRUCTURE_ADDRESS=203.0.113.7\n",
  );
});

test("a machine that a provider makes is not registered", () => {
  expect(failureOf(() => existingTarget(made))).toMatchObject({
    code: "NOT_AN_EXISTING_HOST",
    exitCode: 2,
  });
});

test("the gate's own error is told, and no key is kept", async () => {
  const error = await rejectionOf(register(refusing, () => Promise.resolve()));
  expect(error).toMatchObject({ code: "SSH_REFUSED", message: "nothing listens" });
  expect(existsSync(refusing.state.knownHosts)).toBe(false);
});

test("a system that is not supported is named before anything is kept", async () => {
  expect(await rejectionOf(register(old, () => Promise.resolve()))).toMatchObject({
    code: "HOST_SYSTEM_UNSUPPORTED",
    exitCode: 5,
  });
});

test("what the host says of its removal: done, or its own error", async () => {
  expect(await uninstallHost(cleared)).toEqual({ removed: true, packages: ["docker.io"] });
  expect(await rejectionOf(uninstallHost(busy))).toMatchObject({ code: "HOST_BUSY" });
  expect(await rejectionOf(uninstallHost(down))).toMatchObject({ code: "SSH_REFUSED" });
  expect(await rejectionOf(uninstallHost(unclear))).toMatchObject({ code: "HOST_UNINSTALL_FAILED" });
});

test("an environment with a machine is not forgotten, an adopted host is", async () => {
  for (const { state } of [made, adopted]) {
    writeFiles(state.directory, { "terraform.tfstate": '{"resources": [{}]}' });
  }
  expect(await rejectionOf(requireNoMachine(made))).toMatchObject({ code: "MACHINE_EXISTS" });
  await requireNoMachine(adopted);
  forgetEnvironment(adopted);
  expect(existsSync(adopted.state.directory)).toBe(false);
  expect(existsSync(adopted.environment.directory)).toBe(true);
});
