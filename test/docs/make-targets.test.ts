import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";

const ROOT = resolve(__dirname, "../..");
const CLI = "./bin/torrust-tracker-deployer";

function make(...words: readonly string[]): string[] {
  // Nothing is installed for a question.
  const args = ["--directory", ROOT, "--no-print-directory", "--assume-old", "node_modules/.runtime"];
  return execFileSync("make", [...args, ...words], { encoding: "utf8" })
    .trimEnd()
    .split("\n");
}

/** What a target would run; its own notices left out, and the packages that a clone may still lack. */
function lines(...words: readonly string[]): string[] {
  return make("--dry-run", ...words).filter((line) => !/^(echo|make|scripts\/install-packages) /.test(line));
}

test.each<[string, readonly string[]]>([
  ["up", [`${CLI} deploy -v`]],
  ["infra-init", [`${CLI} init -v`]],
  ["infra-plan", [`${CLI} plan -v`]],
  ["infra-apply", [`${CLI} provision -v`]],
  ["infra-status", [`${CLI} show -v`]],
  ["infra-destroy", [`${CLI} destroy -v`]],
  ["apply", [`${CLI} provision -v`]],
  ["app-deploy", [`${CLI} deploy --application -v`]],
  ["app-redeploy", [`${CLI} deploy --application --reconfigure -v`]],
  ["health-check", [`${CLI} test -v`]],
  ["ssh", [`${CLI} ssh -v`]],
  ["logs", [`${CLI} logs -v`]],
  ["test-environment", [`${CLI} validate --ready -v`]],
  ["test-infrastructure", ["scripts/test-infrastructure"]],
  ["test-app-deployment", ["scripts/test-app-deployment"]],
  ["test-services", [`${CLI} test -v`]],
  ["test-local", [`${CLI} deploy -v`, `${CLI} test -v`]],
  ["test-staging", [`${CLI} validate -v`, `${CLI} deploy --dry-run -v`]],
  ["test-production", [`${CLI} validate -v`, `${CLI} deploy --dry-run -v`]],
])("make %s is a thin call that passes ARGS on", (target, expected) => {
  expect(lines(target, "ARGS=-v").map((line) => line.replaceAll(/\s+/g, " ").trim())).toEqual(expected);
});

test("an option that only a release knows reaches app-redeploy as it reaches app-deploy", () => {
  for (const target of ["app-deploy", "app-redeploy"]) {
    expect(lines(target, "ARGS=--images a.tar")).toEqual([
      expect.stringMatching(/ deploy .*--images a\.tar$/),
    ]);
  }
});

test("every target is in make help", () => {
  const phony = [...readFileSync(join(ROOT, "Makefile"), "utf8").matchAll(/^\.PHONY: (\S+)/gm)];
  const helped = make("help").flatMap((line) => /^ {2}([a-z0-9-]+) /.exec(line)?.[1] ?? []);
  expect(helped.sort()).toEqual(phony.map(([, name]) => name).sort());
});
