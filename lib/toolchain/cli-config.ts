import { join } from "node:path";
import { PROVIDERS, type ProviderName } from "./pins";
import { REGISTRIES } from "./providers";

/** The file that `TF_CLI_CONFIG_FILE` names while a mirror is in use. */
export function cliConfigPath(directory: string): string {
  return join(directory, "tofu.rc");
}

/** CLI configuration: the mirrored providers from the mirror only, all others from their registry. */
export function cliConfig(mirror: string, names: readonly ProviderName[]): string {
  const sources = REGISTRIES.flatMap((registry) =>
    names.map((name) => `${registry}/${PROVIDERS[name].source}`),
  );
  const list = sources.map((source) => `      ${quoted(source)},\n`).join("");
  return `# Written by the deployer's toolchain: where OpenTofu and Terraform find providers without a registry.
provider_installation {
  filesystem_mirror {
    path = ${quoted(mirror)}
    include = [
${list}    ]
  }
  direct {
    exclude = [
${list}    ]
  }
}
`;
}

export interface ShellEnvironment {
  /** Folders to put before PATH. */
  readonly path: readonly string[];
  readonly cliConfigFile?: string;
}

/** A file to `source` in a POSIX shell, from whatever folder: the same tools by hand as the deployer uses. */
export function shellEnvironment({ path, cliConfigFile }: ShellEnvironment): string {
  const lines = ["# Written by the deployer's toolchain; use it with: . .toolchain/env"];
  if (path.length > 0) lines.push(`export PATH=${path.map(shellQuoted).join(":")}:"$PATH"`);
  if (cliConfigFile !== undefined) lines.push(`export TF_CLI_CONFIG_FILE=${shellQuoted(cliConfigFile)}`);
  return `${lines.join("\n")}\n`;
}

function quoted(text: string): string {
  return `"${text.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;
}

function shellQuoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
