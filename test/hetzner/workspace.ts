import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { copyFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type HetznerEmulator, TOKEN } from "../emulators/hetzner";
import { tofuEnvironment } from "../support/tofu";

/** What a run of OpenTofu left. */
export interface TofuResult {
  readonly status: number;
  readonly output: string;
}

/** A folder of its own with the configuration of `lifecycle/`, pointed at an emulator. */
export class Workspace {
  private readonly folder = mkdtempSync(join(tmpdir(), "torrust-hetzner-"));

  private constructor(
    private readonly tofu: string,
    private readonly emulator: HetznerEmulator,
  ) {}

  static async create(tofu: string, emulator: HetznerEmulator): Promise<Workspace> {
    const workspace = new Workspace(tofu, emulator);
    const source = join(__dirname, "lifecycle");
    for (const file of readdirSync(source)) await copyFile(join(source, file), join(workspace.folder, file));
    await workspace.succeed("init");
    return workspace;
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  apply(variables: Variables = {}): Promise<string> {
    return this.succeed("apply", "-auto-approve", ...flags(variables));
  }

  destroy(): Promise<string> {
    return this.succeed("destroy", "-auto-approve");
  }

  /** The addresses whose plan is not "no change", each with what would happen. */
  async changes(variables: Variables = {}): Promise<readonly string[]> {
    const output = await this.succeed("plan", "-json", ...flags(variables));
    return output.split("\n").flatMap(changeOf);
  }

  async outputs(): Promise<unknown> {
    return JSON.parse(await this.succeed("output", "-json"));
  }

  /** @throws Error with OpenTofu's words when it fails */
  async succeed(...args: readonly string[]): Promise<string> {
    const { status, output } = await this.run(...args);
    if (status !== 0) throw new Error(`tofu ${args.join(" ")}: ${output}`);
    return output;
  }

  /** The emulator answers from this process, so OpenTofu must not block it. */
  run(...args: readonly string[]): Promise<TofuResult> {
    const child = spawn(this.tofu, [...args, "-no-color"], {
      cwd: this.folder,
      env: {
        ...tofuEnvironment(),
        HOME: this.folder,
        HCLOUD_TOKEN: TOKEN,
        HCLOUD_ENDPOINT: this.emulator.endpoint,
      },
    });
    let output = "";
    child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => (output += chunk.toString()));
    return new Promise((settle, fail) => {
      child.on("error", fail);
      child.on("close", (status) => settle({ status: status ?? -1, output }));
    });
  }
}

type Variables = Readonly<Record<string, string | number | boolean>>;

function flags(variables: Variables): string[] {
  return Object.entries(variables).map(([name, value]) => `-var=${name}=${value}`);
}

function changeOf(line: string): string[] {
  if (!line.includes('"planned_change"')) return [];
  const { change } = JSON.parse(line);
  return [`${change.action} ${change.resource.addr}`];
}
