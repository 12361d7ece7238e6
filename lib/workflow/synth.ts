import { relative } from "node:path";
import type { LibvirtHost } from "../toolchain/libvirt-host";
import type { Outcome, WorkflowContext } from "./context";
import type { Identity } from "./identity";
import { stackDirectory } from "./paths";

export interface Synthesized {
  readonly directory: string;
  readonly resources: number;
}

/** What this computer adds to the HCL: its key, its image, its kind of virtualization. */
export interface OperatorSide {
  readonly identity: Identity;
  readonly baseImage?: string;
  readonly host?: LibvirtHost;
}

/**
 * Writes the environment's stack folder. Loads CDKTF only now: most commands never need it.
 * @param operator absent: `operator.auto.tfvars` stays as it is, since it is written whole
 */
export async function synthesize(
  context: WorkflowContext,
  operator?: OperatorSide,
): Promise<Outcome<Synthesized>> {
  const { synthEnvironment } = await import("../constructs/synth.ts");
  const { environment, paths } = context;
  const fromStack = (path: string | undefined): string | undefined =>
    path === undefined ? undefined : relative(stackDirectory(paths, environment.name), path);
  const operatorValues =
    operator &&
    defined({
      base_image: fromStack(operator.baseImage),
      domain_type: operator.host?.domainType,
      ssh_private_key_file: fromStack(operator.identity.privateKeyFile),
      ssh_public_key: operator.identity.generatedPublicKey,
    });
  const { directory, resources } = synthEnvironment(environment, {
    outputDirectory: paths.output,
    operatorValues,
  });
  return {
    value: { directory, resources },
    summary: `${relative(paths.root, directory)}   ${resources} resources`,
  };
}

function defined(values: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  );
}
