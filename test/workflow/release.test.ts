import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { Secret } from "../../lib/config/secret";
import type { WorkflowContext } from "../../lib/workflow/context";
import { bundleFor, deliver, type Part, prepareDelivery, releaseOf } from "../../lib/workflow/release";
import { deliverPart } from "../../lib/workflow/steps";
import { recordedContext, type RecordedContext } from "../support/context";
import { rejectionOf } from "../support/failure";
import type { Answer } from "../support/recording-runner";
import { TOOLCHAIN } from "../support/toolchain";

const MACHINE = {
  provider_id: "1",
  ipv4_address: "192.0.2.1",
  ipv6_address: null,
  ssh_port: 22,
  ssh_user: "torrust",
};

const LIBVIRT = { ".env": "INFRASTRUCTURE_PROVIDER=libvirt\n" };
const playbookAnswers = (answer: Answer): RecordedContext =>
  recordedContext("local", LIBVIRT, ({ program }) =>
    program.endsWith("ansible-playbook") ? answer : undefined,
  );

// Each has a folder of its own, which is removed after the last test.
const failing = playbookAnswers({
  status: 2,
  stdout: 'TASK [base : Set the host name]\nfatal: [tracker]: FAILED! => {"msg": "no such command"}\n',
});
const unreachable = playbookAnswers({
  status: 4,
  stdout: 'fatal: [tracker]: UNREACHABLE! => {"msg": "Data could not be sent to remote host"}\n',
});
const bare = recordedContext("local", LIBVIRT, ({ program, args }) =>
  program === "ssh" && args.some((arg) => arg.startsWith("test -x")) ? { status: 127 } : undefined,
);

const unhealthy = playbookAnswers({
  status: 2,
  stdout: `fatal: [tracker]: FAILED! => {"msg": ${JSON.stringify(
    "torrust-evidence:\ntracker: no login with t0123456789abcdef\ntorrust-error: SERVICES_UNHEALTHY: tracker",
  )}}\n`,
});
const busy = recordedContext("local", LIBVIRT, ({ program, args }) =>
  program === "ssh" && args.some((arg) => arg.startsWith("test -x"))
    ? { status: 1, stderr: "torrust-error: HOST_BUSY: t0123456789abcdef holds it\n" }
    : undefined,
);

const configured = (context: WorkflowContext) =>
  deliver(context, TOOLCHAIN, { bundle: bundleFor(context), machine: MACHINE, payload: new Secret("") }, [
    "configure",
  ]);

test("ANSIBLE_FAILED: what Ansible said, from the task that failed on", async () => {
  expect(await rejectionOf(configured(failing))).toMatchObject({
    code: "ANSIBLE_FAILED",
    exitCode: 1,
    message: "Ansible failed with exit status 2.",
    evidence: 'TASK [base : Set the host name]\nfatal: [tracker]: FAILED! => {"msg": "no such command"}',
    fix: "Mend the cause and run the same command again: it continues.",
  });
});

test("what the services logged is shown without the secrets", async () => {
  const logged = await rejectionOf(configured({ ...unhealthy, environment: withToken(unhealthy) }));
  const asked = { ...busy, environment: withToken(busy) };
  const answered = await rejectionOf(prepareDelivery(asked, TOOLCHAIN, MACHINE));

  expect(logged).toMatchObject({
    code: "SERVICES_UNHEALTHY",
    evidence: "tracker: no login with [secret]",
  });
  expect(answered).toMatchObject({ code: "HOST_BUSY", message: "[secret] holds it" });
});

test("HOST_UNREACHABLE: where ssh's words name no cause", async () => {
  expect(await rejectionOf(configured(unreachable))).toMatchObject({
    code: "HOST_UNREACHABLE",
    message: "Ansible could not reach the machine.",
    evidence: 'fatal: [tracker]: UNREACHABLE! => {"msg": "Data could not be sent to remote host"}',
    fix: "Run `make health-check`, which tells why SSH does not open.",
  });
});

test("NOT_CONFIGURED: a release is asked for on a machine that knows nothing of us", async () => {
  const context = { ...bare, environment: withToken(bare) };

  expect(await rejectionOf(deliverPart(context, TOOLCHAIN, MACHINE, "deploy"))).toMatchObject({
    code: "NOT_CONFIGURED",
    message: "The machine was not configured yet.",
    fix: "Run `make app-deploy ENVIRONMENT=local`.",
  });
  expect(bare.runner.lines.filter((line) => line.includes("ansible"))).toEqual([]);
});

describe("images of archives", () => {
  const context = playbookAnswers({ status: 0 });
  const bundle = bundleFor(context);
  const [TRACKER = ""] = bundle.manifest.images;
  const given = { archive: "/images/given.tar", reference: TRACKER, id: "sha256:1" };
  const made = { archive: "/images/made.tar", reference: TRACKER, id: "sha256:2" };
  const unused = { archive: "/images/unused.tar", reference: "unused:1", id: "sha256:3" };
  const status = {
    current: null,
    previous: null,
    installed: false,
    running: false,
    secrets: false,
    configure: null,
  };

  const sent = async (missing: readonly string[] | undefined, images: WorkflowContext["images"]) => {
    const delivery = {
      bundle,
      machine: MACHINE,
      payload: new Secret(""),
      ...(missing && { status: { ...status, missing_images: [...missing] } }),
    };
    await deliver({ ...context, images }, { ...TOOLCHAIN, images: [made] }, delivery, ["deploy"]);
    const vars = readFileSync(join(context.state.directory, "ansible-vars.json"), "utf8");
    return z.object({ release_image_archives: z.array(z.string()) }).parse(JSON.parse(vars))
      .release_image_archives;
  };

  test("what the host lacks is sent, what was given before what was made here", async () => {
    expect(await sent([TRACKER], [unused, given])).toEqual(["/images/given.tar"]);
    expect(await sent([TRACKER], undefined)).toEqual(["/images/made.tar"]);
    expect(await sent([], [given])).toEqual([]);
  });

  test("a host that knows nothing of us gets all that the release names", async () => {
    expect(await sent(undefined, [unused, given])).toEqual(["/images/given.tar"]);
  });

  test("the host is asked for the very images of the archives", async () => {
    const asked = { ...context, images: [given], environment: withToken(context) };
    await prepareDelivery(asked, { ...TOOLCHAIN, images: [made] }, MACHINE);

    expect(context.runner.lines.filter((line) => line.includes(" status "))).toEqual([
      expect.stringContaining(`${TRACKER}=sha256:1`),
    ]);
  });
});

describe("one part, of a host that has another release than the environment gives now", () => {
  const CURRENT = "feedfeedfeedfeed";
  const status = {
    current: CURRENT,
    previous: null,
    installed: false,
    running: false,
    secrets: true,
    missing_images: ["torrust/tracker:3.0.0"],
    containers: { tracker: "1" },
    configure: null,
  };
  const context = recordedContext("local", LIBVIRT, ({ program, args }) =>
    program === "ssh" && args.some((arg) => arg.startsWith("test -x"))
      ? { stdout: JSON.stringify(status) }
      : undefined,
  );
  const image = { archive: "/images/given.tar", reference: "torrust/tracker:3.0.0", id: "sha256:1" };
  const only = (part: Part) =>
    deliverPart({ ...context, images: [image], environment: withToken(context) }, TOOLCHAIN, MACHINE, part);

  test("what starts is what the host has: its id, none of today's images, and who knows whether it restarts", async () => {
    context.report.lines.length = 0;
    expect(releaseOf("run", await only("run"))).toBe(CURRENT);
    expect(context.report.lines.join("\n")).toContain("the tracker may restart");
    const vars = readFileSync(join(context.state.directory, "ansible-vars.json"), "utf8");
    expect(JSON.parse(vars)).toMatchObject({ release_verb: "run", release_image_archives: [] });
  });

  test("what is installed is the environment's; the configuration is no release", async () => {
    const { id } = bundleFor(context, MACHINE);
    expect(releaseOf("install", await only("install"))).toBe(id);
    expect(releaseOf("configure", await only("configure"))).toBeUndefined();
  });
});

describe("a bundle", () => {
  const context = playbookAnswers({ status: 0 });
  const { id, manifest } = bundleFor(context, MACHINE);
  const [TRACKER = ""] = manifest.images;
  const image = { archive: "/images/carried.tar", reference: TRACKER, id: "sha256:1" };

  const asked = (carried: WorkflowContext["bundle"], images: WorkflowContext["images"]) =>
    prepareDelivery(
      { ...context, images, bundle: carried, environment: withToken(context) },
      TOOLCHAIN,
      MACHINE,
    );

  test("of the same release, or of images alone, is taken", async () => {
    expect(await asked({ release: id }, [image])).toHaveProperty("bundle.id", id);
    expect(await asked({}, [image])).toHaveProperty("bundle.id", id);
  });

  test.each<[WorkflowContext["bundle"], WorkflowContext["images"], string]>([
    [{ release: "feedfeedfeedfeed" }, [image], "one for the release feedfeedfeedfeed"],
    [{}, [], `one without the image ${TRACKER}`],
  ])("BUNDLE_OTHER_RELEASE: %j", async (carried, images, found) => {
    expect(await rejectionOf(asked(carried, images))).toMatchObject({
      code: "BUNDLE_OTHER_RELEASE",
      message: `expected a bundle for the release ${id}, which is what the environment and its machine give now; found ${found}`,
      fix: "Make it again: `make bundle ENVIRONMENT=local`, from the same environment and the same machine.",
    });
  });
});

function withToken({ environment }: RecordedContext) {
  return { ...environment, secrets: { TORRUST_TRACKER_API_TOKEN: new Secret("t0123456789abcdef") } };
}
