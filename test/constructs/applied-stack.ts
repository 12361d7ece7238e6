import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadEnvironment } from "../../lib/config/load";
import { synthEnvironment } from "../../lib/constructs/synth";
import type { UserError } from "../../lib/errors";
import { ProcessRunner } from "../../lib/shell/process-runner";
import type { Command } from "../../lib/shell/runner";
import { runTofu } from "../../lib/workflow/tofu";
import { rejectionOf } from "../support/failure";
import { RecordingReporter } from "../support/recording-reporter";
import { tofuEnvironment } from "../support/tofu";

/** Answers the readiness gate as a machine that is ready. */
const SSH = "#!/bin/sh\necho done\n";

/** The provider asks every 500 ms how far an action is; the emulator's are done at once. */
export const FAST_POLLS = 'provider "hcloud" {\n  poll_interval = "20ms"\n  poll_function = "constant"\n}\n';

/** A stack folder that real OpenTofu works on, with a state of its own and a machine that only pretends to answer. */
export class AppliedStack {
  readonly #root = mkdtempSync(join(tmpdir(), "applied-"));
  readonly #environments = join(this.#root, "environments");

  constructor(
    readonly tofu: string,
    readonly name: string,
    /** Further variables for OpenTofu's own environment. */
    readonly env: Readonly<Record<string, string>> = {},
    /** HCL that changes single arguments of what is synthesized, as override files do. */
    readonly override = "",
  ) {
    mkdirSync(join(this.#root, "bin"));
    writeFileSync(join(this.#root, "bin/ssh"), SSH);
    chmodSync(join(this.#root, "bin/ssh"), 0o755);
  }

  /** Synthesizes again, from these lines of `.env`. */
  async synth(lines: readonly string[]): Promise<void> {
    mkdirSync(join(this.#environments, this.name), { recursive: true });
    writeFileSync(join(this.#environments, this.name, ".env"), `${lines.join("\n")}\n`);
    const environment = loadEnvironment(this.name, {
      environmentsDirectory: this.#environments,
      processEnv: {},
    });
    synthEnvironment(environment, { outputDirectory: join(this.#root, "cdktf.out") });
    writeFileSync(join(this.#root, "cdktf.out/stacks", this.name, "test_override.tf"), this.override);
    await this.run("init");
  }

  /** What a plan would do: `update hcloud_firewall.tracker`. */
  async changes(...args: readonly string[]): Promise<string[]> {
    const lines = (await this.run("plan", "-json", ...args)).split("\n");
    return lines
      .filter((line) => line.includes('"type":"planned_change"'))
      .map((line) => {
        const { change } = JSON.parse(line);
        return `${change.action} ${change.resource.addr}`;
      })
      .sort();
  }

  async output(name: string): Promise<unknown> {
    return JSON.parse(await this.run("output", "-json", name));
  }

  /** @throws Error with OpenTofu's words when it fails */
  async run(...args: readonly string[]): Promise<string> {
    const { status, stdout, stderr } = await new ProcessRunner().run(this.#tofu([...args, "-no-color"]));
    if (status !== 0) throw new Error(`tofu ${args.join(" ")}: ${stdout}${stderr}`);
    return stdout;
  }

  /** What a person is told when OpenTofu fails. @throws Error when it does not */
  failure(verb: string, ...args: readonly string[]): Promise<UserError> {
    const context = { runner: new ProcessRunner(), report: new RecordingReporter() };
    return rejectionOf(runTofu(context, this.#tofu([verb, "-json", ...args])));
  }

  #tofu(args: readonly string[]): Command {
    return {
      program: this.tofu,
      args,
      cwd: join(this.#root, "cdktf.out/stacks", this.name),
      env: {
        ...tofuEnvironment(),
        PATH: `${this.#root}/bin:${process.env["PATH"] ?? ""}`,
        HOME: this.#root,
        ...this.env,
      },
    };
  }

  remove(): void {
    rmSync(this.#root, { recursive: true, force: true });
  }
}
