import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { SECRET_HOLDERS } from "../../lib/config/needed-secrets";
import { withSecrets } from "../../lib/workflow/host-secrets";
import { ProcessRunner } from "../../lib/shell/process-runner";
import { renderRelease } from "../../lib/workflow/release";
import { MACHINE } from "../release/fixtures";
import { type RecordedContext, recordedContext } from "../support/context";
import { rejectionOf } from "../support/failure";
import { temporaryFolder, writeFiles } from "../support/folder";
import type { Answer } from "../support/recording-runner";

const EXISTING = "INFRASTRUCTURE_PROVIDER=existing\nINFRASTRUCTURE_ADDRESS=198.18.0.7\n";
const SERVICES =
  "TORRUST_TRACKER_DATABASE_URL=mysql://torrust@localhost/torrust_tracker\nPROMETHEUS_ENABLED=true\nGRAFANA_ENABLED=true\n";
const TOKEN = "TORRUST_TRACKER_API_TOKEN=t0123456789abcdef\n";

const secretsFile = ({ environment }: RecordedContext): string => join(environment.directory, ".env.secrets");

/** An environment whose machine answers so. */
function contextOf(provider: string, secrets: string, answer: Answer): RecordedContext {
  const context = recordedContext("local", { ".env": `${provider}${SERVICES}` }, () => answer);
  if (secrets !== "") writeFileSync(secretsFile(context), secrets, { mode: 0o600 });
  return { ...context, environment: context.reload() };
}

const folder = temporaryFolder("opt");
const LIBVIRT = "INFRASTRUCTURE_PROVIDER=libvirt\n";
const fresh = contextOf(LIBVIRT, TOKEN, {});
const adopted = contextOf(EXISTING, "", {});
const volume = contextOf(LIBVIRT, TOKEN, { stdout: "unseen\n" });
const grafana = contextOf(LIBVIRT, TOKEN, { stdout: "grafana\n" });
const mysql = contextOf(LIBVIRT, TOKEN, { stdout: "mysql\n" });
const released = contextOf(EXISTING, "", { stdout: "tracker\n" });
const elsewhere = contextOf(LIBVIRT, "", {});
const closed = contextOf(LIBVIRT, TOKEN, { status: 255, stderr: "ssh: connect: Connection refused\n" });
const locked = contextOf(LIBVIRT, TOKEN, { status: 1, stderr: "sudo: a password is required\n" });

const text = (context: RecordedContext): string =>
  existsSync(secretsFile(context)) ? readFileSync(secretsFile(context), "utf8") : "";

describe("a service that is new on its machine", () => {
  test("gets its secrets by one question to the host, which says and hears none of them", async () => {
    const { environment } = await withSecrets(fresh, MACHINE);

    expect(text(fresh)).toMatch(
      /^TORRUST_TRACKER_API_TOKEN=t0123456789abcdef\nTORRUST_TRACKER_DATABASE_PASSWORD=t[0-9a-f]{48}\nMYSQL_ROOT_PASSWORD=t[0-9a-f]{48}\nGRAFANA_ADMIN_PASSWORD=t[0-9a-f]{48}\n$/,
    );
    expect(statSync(secretsFile(fresh)).mode & 0o777).toBe(0o600);
    expect(environment.secrets.GRAFANA_ADMIN_PASSWORD?.reveal()).toMatch(/^t[0-9a-f]{48}$/);
    expect(fresh.report.lines).toEqual([
      expect.stringMatching(/^secrets generated: .*\.env\.secrets \(keep/),
    ]);
    expect(fresh.runner.lines).toEqual([expect.stringMatching(/ -- torrust@\S+ sudo -n bash -s$/)]);
    expect(fresh.runner.commands[0]?.stdin).toBe(
      [
        'held() { if [ -e /opt/torrust/shared/secrets/$1.env ] || [ -e /opt/torrust/shared/data/$1 ]; then echo "$1"; fi; }',
        "held mysql",
        "held grafana",
        "",
      ].join("\n"),
    );
  });

  test("gets them on a host that was there before too, the token as well when nothing was released to it", async () => {
    await withSecrets(adopted, MACHINE);

    expect(text(adopted).match(/^\w+(?==)/gm)).toEqual(Object.keys(SECRET_HOLDERS));
  });
});

test("each secret's holder is the service that has it in its env file, beside its data", () => {
  const { secretFiles, files } = renderRelease(fresh);

  for (const [key, holder] of Object.entries(SECRET_HOLDERS)) {
    expect(secretFiles.find(({ name }) => name === `${holder}.env`)?.keys).toContain(key);
    expect(files.get("directories")?.content).toMatch(new RegExp(`^${holder} `, "m"));
  }
});

test("what the host's shell makes of the question: a secret, or data, is enough", async () => {
  const question = fresh.runner.commands[0]?.stdin?.toString().replaceAll("/opt/torrust", folder);
  const asked = async () =>
    (await new ProcessRunner().run({ program: "bash", args: ["-s"], stdin: question })).stdout;

  expect(await asked()).toBe("");
  writeFiles(folder, { "shared/data/mysql/ibdata1": "" });
  expect(await asked()).toBe("mysql\n");
  writeFiles(folder, { "shared/secrets/grafana.env": "", "shared/secrets/mysql.env": "" });
  expect(await asked()).toBe("mysql\ngrafana\n");
});

test("where no secret is missing nobody is asked", async () => {
  const environment = fresh.reload();
  const asked = fresh.runner.lines.length;
  const context = { ...fresh, environment };

  expect(await withSecrets(context, MACHINE)).toBe(context);
  expect(fresh.runner.lines).toHaveLength(asked);
});

describe("nothing is generated", () => {
  const MYSQL = ["TORRUST_TRACKER_DATABASE_PASSWORD", "MYSQL_ROOT_PASSWORD"];

  test.each([
    ["for a service whose secret or data the machine has", grafana, ["GRAFANA_ADMIN_PASSWORD"]],
    ["for one of its secrets when it has two", mysql, MYSQL],
    ["for a host that another clone has released to", released, ["TORRUST_TRACKER_API_TOKEN"]],
    ["while a data volume may hold what cannot be seen", volume, [...MYSQL, "GRAFANA_ADMIN_PASSWORD"]],
  ])("%s", async (_what, context, keys) => {
    const before = text(context);
    const error = await rejectionOf(withSecrets(context, MACHINE));

    expect(error).toMatchObject({ code: "SECRETS_MISSING", exitCode: 3 });
    expect(error.details.map(({ key }) => key)).toEqual(keys);
    expect(text(context)).toBe(before);
  });

  test("without the token of a machine of ours: who made it has the others too, and it is not asked", async () => {
    expect(await rejectionOf(withSecrets(elsewhere, MACHINE))).toMatchObject({ code: "SECRETS_MISSING" });
    expect(elsewhere.runner.lines).toEqual([]);
    expect(text(elsewhere)).toBe("");
  });

  test.each([
    ["does not answer", closed, "SSH_REFUSED"],
    ["does not let us look", locked, "SSH_FAILED"],
  ])("when the machine %s", async (_what, context, code) => {
    expect((await rejectionOf(withSecrets(context, MACHINE))).code).toBe(code);
    expect(text(context)).toBe(TOKEN);
  });
});

test("a data volume that is not mounted yet is looked at: only an empty one tells that nothing was on it", async () => {
  await rejectionOf(
    withSecrets(volume, { ...MACHINE, data_volume: { device: "/dev/disk/by-id/v 1", size_gb: 10 } }),
  );

  expect(volume.runner.commands.at(-1)?.stdin).toContain(
    "mountpoint --quiet /opt/torrust/shared/data || { [ -b '/dev/disk/by-id/v 1' ] && ! blkid --probe '/dev/disk/by-id/v 1' >/dev/null; } || echo unseen\n",
  );
});
