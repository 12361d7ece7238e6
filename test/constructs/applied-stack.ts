import { spawn } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadEnvironment } from "../../lib/config/load";
import { synthEnvironment } from "../../lib/constructs/synth";
import { tofuEnvironment } from "../support/tofu";

/** Answers the readiness gate as a machine that is ready. */
const SSH = "#!/bin/sh\necho done\n";

/** A stack folder that real OpenTofu works on, with a state of its own and a machine that only pretends to answer. */
export class AppliedStack {
  readonly #root = mkdtempSync(join(tmpdir(), "applied-"));
  readonly #environments = join(this.#root, "environments");

  constructor(
    readonly tofu: string,
    readonly name: string,
    /** Further variables for OpenTofu's own environment. */
    readonly env: Readonly<Record<string, string>> = {},
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
  run(...args: readonly string[]): Promise<string> {
    const child = spawn(this.tofu, [...args, "-no-color"], {
      cwd: join(this.#root, "cdktf.out/stacks", this.name),
      env: {
        ...tofuEnvironment(),
        PATH: `${this.#root}/bin:${process.env["PATH"] ?? ""}`,
        HOME: this.#root,
        ...this.env,
      },
    });
    let output = "";
    let errors = "";
    child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => (errors += chunk.toString()));
    return new Promise((settle, fail) => {
      child.on("error", fail);
      child.on("close", (status) => {
        if (status === 0) settle(output);
        else fail(new Error(`tofu ${args.join(" ")}: ${output}${errors}`));
      });
    });
  }

  remove(): void {
    rmSync(this.#root, { recursive: true, force: true });
  }
}
