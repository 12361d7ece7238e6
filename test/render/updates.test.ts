import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { renderTemplate } from "../../lib/render/engine";
import { updatesView } from "../../lib/render/views/updates";
import { renderInput, settings } from "../release/fixtures";

const rendered = (automaticReboot?: string): string =>
  renderTemplate("host/apt.conf.hbs", updatesView(renderInput(settings({ host: { automaticReboot } }))));

test("security updates are installed, and nobody restarts the host", () => {
  expect(rendered()).toContain('APT::Periodic::Unattended-Upgrade "1";');
  expect(rendered()).toMatch(/Automatic-Reboot "false";\n$/);
});

test("a time to restart is one of the host's clock, whoever is logged in", () => {
  expect(rendered("04:30")).toContain('Automatic-Reboot-Time "04:30";');
  expect(rendered("04:30")).toContain('Automatic-Reboot-WithUsers "true";');
});

const hasApt = spawnSync("apt-config", ["--version"]).status === 0;

(hasApt || process.env["CI"] === "true" ? test : test.skip)("apt reads them as they are meant", () => {
  const folder = mkdtempSync(join(tmpdir(), "apt-"));
  const file = join(folder, "60torrust");
  writeFileSync(file, rendered("04:30"));
  const { status, stdout } = spawnSync("apt-config", ["-c", file, "dump"], { encoding: "utf8" });
  rmSync(folder, { recursive: true });
  expect(status).toBe(0);
  expect(stdout).toContain('\nUnattended-Upgrade::Automatic-Reboot-Time "04:30";\n');
});
