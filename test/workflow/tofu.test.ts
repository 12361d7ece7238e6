import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Secret } from "../../lib/config/secret";
import { countChanges } from "../../lib/workflow/provision";
import { outputValues, runTofu } from "../../lib/workflow/tofu";
import { tofuFailure } from "../../lib/workflow/tofu-failure";
import { recordedContext } from "../support/context";
import { failureOf, rejectionOf } from "../support/failure";
import { RecordingReporter } from "../support/recording-reporter";
import { type Answer, RecordingRunner } from "../support/recording-runner";

/*
 * The files in `recorded` are what OpenTofu 1.12.6 printed with provider libvirt 0.8.3: a plan, a plan that
 * replaces, a destruction, and runs that failed for causes that were arranged.
 */

const recorded = (name: string): string => readFileSync(join(__dirname, "recorded", `${name}.jsonl`), "utf8");

function run(answer: Answer, accepted?: readonly number[]) {
  const report = new RecordingReporter();
  const command = { program: "/tools/tofu", args: ["-chdir=stack", "apply", "-json"] };
  return { report, run: runTofu({ runner: new RecordingRunner(() => answer), report }, command, accepted) };
}

const failed = (name: string) => rejectionOf(run({ status: 1, stdout: recorded(name) }).run);

test.each([
  [
    "plan",
    "+ 3",
    ["create libvirt_network.tracker", "create libvirt_domain.tracker", "create null_resource.ready"],
  ],
  [
    "replace",
    "+ 2  ~ 1  - 2",
    ["update libvirt_network.tracker", "replace libvirt_domain.tracker", "replace null_resource.ready"],
  ],
  [
    "destroy",
    "- 3",
    ["delete null_resource.ready", "delete libvirt_domain.tracker", "delete libvirt_network.tracker"],
  ],
])("the changes of a plan: %s", async (name, summary, expected) => {
  const { changes } = await run({ status: 2, stdout: recorded(name) }, [0, 2]).run;

  expect(changes.map(({ action, address }) => `${action} ${address}`)).toEqual(expected);
  expect(countChanges(changes)).toBe(summary);
});

test("nothing to change is said in words", () => {
  expect(countChanges([])).toBe("no changes");
});

test("progress is passed on as it comes", async () => {
  const { report, run: running } = run({ status: 0, stdout: recorded("gate-refused") });
  await running;

  expect(report.lines).toEqual([
    "null_resource.ready: Creating...",
    'Executing: ["/bin/bash" "-c" "bash gate/wait-until-ready.sh"]',
    "waiting for SSH at torrust@127.0.0.1 port 1 (0 s)",
    "fix: look at the machine's console: did sshd start, is the port right?",
    "error SSH_REFUSED: nothing listens on 127.0.0.1 port 1 after 0 s",
  ]);
});

const KEY_LINE = "host key accepted: SHA256:abc (ED25519)";
const accepting = recordedContext("local", { ".env": "INFRASTRUCTURE_PROVIDER=libvirt\n" }, () => ({
  stdout: JSON.stringify({ type: "provision_progress", hook: { output: KEY_LINE } }),
}));

test("the host key that the gate accepted is said, and kept in the journal", async () => {
  await runTofu(accepting, { program: "tofu", args: [] });
  expect(accepting.report.lines).toEqual([KEY_LINE]);
  expect(readFileSync(accepting.state.journal, "utf8")).toContain(`"note":"${KEY_LINE}"`);
});

test("libvirt that does not answer is a service that is missing", async () => {
  expect(await failed("libvirt-down")).toMatchObject({
    code: "LIBVIRT_DOWN",
    exitCode: 5,
    message: "libvirt does not answer on qemu:///system.",
    evidence: "failed to connect: dial unix /run/none/libvirt-sock: connect: no such file or directory",
  });
});

test("a machine that never gets an address", async () => {
  const error = await failed("address-timeout");

  expect(error).toMatchObject({
    code: "ADDRESS_TIMEOUT",
    exitCode: 1,
    message: "The machine was started, but never got its address.",
  });
  expect(error.evidence).toMatch(/^couldn't retrieve IP address of domain id: /);
});

test("a machine that an interrupted run left over", async () => {
  expect(await failed("machine-left-over")).toMatchObject({
    code: "MACHINE_LEFT_OVER",
    exitCode: 1,
    message: "Something of that name exists that OpenTofu's state does not know.",
  });
});

test("the readiness gate's own words come before OpenTofu's", async () => {
  expect(await failed("gate-refused")).toMatchObject({
    code: "SSH_REFUSED",
    message: "nothing listens on 127.0.0.1 port 1 after 0 s",
    fix: "look at the machine's console: did sshd start, is the port right?",
  });
});

/** A diagnostic as `tofu apply -json` prints it. */
function failure(summary: string, address: string, line: string) {
  const snippet = { context: `resource "${address}"`, code: line, start_line: 1 };
  return JSON.stringify({
    type: "diagnostic",
    diagnostic: { severity: "error", summary, detail: "", address, snippet },
  });
}

test.each([
  [
    "the attribute of the HCL",
    failure("Invalid value", "lxd_instance.tracker", '  image            = "images:debian/13"'),
    { key: "INFRASTRUCTURE_IMAGE" },
  ],
  [
    "the field that Hetzner refuses",
    failure(
      "invalid input in field 'location' (invalid_input): [location => [unknown]]",
      "hcloud_server.tracker",
      'resource "hcloud_server" "tracker" {',
    ),
    { key: "INFRASTRUCTURE_REGION" },
  ],
  [
    "else the resource, and what that is made of",
    failure("error defining libvirt domain: why", "libvirt_domain.tracker", "resource {"),
    { fix: "It is made of INFRASTRUCTURE_INSTANCE_TYPE." },
  ],
])("the configuration key behind a diagnostic: by %s", async (_by, stdout, expected) => {
  const error = await rejectionOf(run({ status: 1, stdout }).run);

  expect(error.code).toBe("TOFU_FAILED");
  expect(error.details).toEqual([
    { code: "TOFU_DIAGNOSTIC", message: expect.stringContaining(".tracker: "), ...expected },
  ]);
});

test.each([
  [
    "DISK_TOO_SMALL",
    "libvirt_volume.tracker",
    "when 'size' is specified, it shouldn't\nbe smaller than the backing store specified with\n'base_volume_id' or 'base_volume_name/base_volume_pool'",
    "INFRASTRUCTURE_DISK_GB",
  ],
  [
    "MEMORY_MISSING",
    "libvirt_domain.tracker",
    "error creating libvirt domain: internal error: process exited while connecting to monitor: qemu-system-x86_64: cannot set up guest memory 'pc.ram': Cannot allocate memory",
    "INFRASTRUCTURE_INSTANCE_TYPE",
  ],
])("%s names the key that mends it", async (code, address, words, key) => {
  const error = await rejectionOf(run({ status: 1, stdout: failure(words, address, "resource {") }).run);

  expect(error).toMatchObject({ code, evidence: words, fix: expect.stringContaining(key) });
});

test("any other failure tells the diagnostics, errors only", async () => {
  const diagnostic = (severity: string, summary: string, detail: string) =>
    JSON.stringify({
      type: "diagnostic",
      diagnostic: { severity, summary, detail, address: "null_resource.a" },
    });
  const stdout = [
    "not JSON at all",
    '{"type":"unknown_to_us"}',
    diagnostic("warning", "Deprecated", ""),
    diagnostic("error", "Unsupported argument", "An argument named x is not expected here."),
  ].join("\n");
  const error = await rejectionOf(run({ status: 1, stdout }).run);

  expect(error).toMatchObject({
    code: "TOFU_FAILED",
    exitCode: 1,
    message: "tofu apply failed with exit status 1.",
    fix: "Mend the cause and run the same command again: it continues.",
  });
  expect(error.details).toEqual([
    {
      code: "TOFU_DIAGNOSTIC",
      message: "null_resource.a: Unsupported argument: An argument named x is not expected here.",
    },
  ]);
});

test("without a diagnostic, what it said last", async () => {
  const error = await rejectionOf(run({ status: 1, stderr: "panic: no memory\n" }).run);

  expect(error.evidence).toBe("panic: no memory");
});

test("outputs are plain values, and nonsense is told", () => {
  expect(outputValues('{"machine":{"sensitive":false,"type":"string","value":{"a":1}}}')).toEqual({
    machine: { a: 1 },
  });
  expect(failureOf(() => outputValues("Warning: nothing"))).toMatchObject({
    code: "TOFU_OUTPUT",
    message: "OpenTofu's outputs could not be read.",
  });
});

test("NETWORK_IN_USE: libvirt's words, told as what they mean here", () => {
  const said =
    "error creating libvirt network: internal error: Network is already in use by interface virbr1";
  const diagnostic = {
    severity: "error" as const,
    summary: said,
    detail: "",
    address: "libvirt_network.tracker",
  };
  const result = { status: 1, stdout: "", stderr: "", timedOut: false };

  expect(tofuFailure({ program: "tofu", args: [] }, result, [diagnostic], [])).toMatchObject({
    code: "NETWORK_IN_USE",
    exitCode: 1,
    message: "The network range of this environment is in use on this computer.",
    evidence: said,
    fix: "Give the environment another name: its range follows from the name.",
  });
});

test("what OpenTofu and the gate say is shown without the secrets", () => {
  const owner = {
    name: "staging",
    state: { backend: "local" as const },
    secrets: { HCLOUD_TOKEN: new Secret("hcloud-token-of-this-test") },
  };
  const said = "refused: hcloud-token-of-this-test";
  const diagnostic = { severity: "error" as const, summary: "Failed", detail: said };
  const result = { status: 1, stdout: "", stderr: said, timedOut: false };
  const failure = (provisioner: readonly string[]) =>
    tofuFailure({ program: "tofu", args: [] }, result, [diagnostic], provisioner, owner);

  expect(failure([])).toMatchObject({
    code: "TOFU_FAILED",
    details: [{ code: "TOFU_DIAGNOSTIC", message: "Failed: refused: [secret]" }],
    evidence: "refused: [secret]",
  });
  expect(failure([said, `error SSH_REFUSED: ${said}`])).toMatchObject({
    message: "refused: [secret]",
    evidence: "refused: [secret]",
  });
});
