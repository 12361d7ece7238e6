import { ExitCode, UserError } from "../errors";

export interface Platform {
  /** As Go and the provider registries write it: `amd64`, `arm64`. */
  readonly architecture: "amd64" | "arm64";
  /** As a provider mirror names its folders: `linux_amd64`. */
  readonly name: string;
}

/**
 * The platform tools are fetched and built for.
 * @throws UserError SYSTEM_UNSUPPORTED (exit 5) on anything but Linux on x86-64 or ARM64
 */
export function currentPlatform(
  system: string = process.platform,
  processor: string = process.arch,
): Platform {
  const architecture = processor === "x64" ? "amd64" : processor === "arm64" ? "arm64" : undefined;
  if (system !== "linux" || architecture === undefined) {
    throw new UserError(
      "SYSTEM_UNSUPPORTED",
      `expected Linux on x86-64 or ARM64, found ${system} on ${processor}`,
      {
        exitCode: ExitCode.missing,
        fix: "Run the deployer on a Debian or Ubuntu machine, virtual or not.",
      },
    );
  }
  return { architecture, name: `${system}_${architecture}` };
}
