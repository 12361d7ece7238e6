import { TerraformStack, TerraformVariable, type TerraformVariableConfig } from "cdktf";
import type { Construct } from "constructs";
import { literal } from "../hcl";

/** Folder of an environment's local state, relative to its stack folder. */
export function stateFolder(environmentName: string): string {
  return `../../../.state/${environmentName}`;
}

/** File beside the HCL that gives the variables below; OpenTofu reads it by itself. */
export const OPERATOR_VALUES_FILE = "operator.auto.tfvars";

type Definition = (environmentName: string) => TerraformVariableConfig;

/** What differs between two operators of one environment; everything else stands in the HCL. */
const definitions = {
  base_image: () => ({
    description: "Disk image the machine starts from: a path, relative to this folder, or a URL.",
  }),
  domain_type: () => ({
    description: "kvm with hardware acceleration, qemu without (slow).",
    default: "kvm",
    validation: [
      {
        condition: '${contains(["kvm", "qemu"], var.domain_type)}',
        errorMessage: "Expected kvm or qemu.",
      },
    ],
  }),
  known_hosts_file: (environmentName) => ({
    description: "File that keeps the machine's host key, relative to this folder.",
    default: `${stateFolder(environmentName)}/known_hosts`,
  }),
  ssh_private_key_file: () => ({
    description: "Private key for the first login, relative to this folder; empty for ssh's own choice.",
    default: "",
  }),
  ssh_public_key: () => ({
    description: "Public key that may log in, in OpenSSH format.",
  }),
} satisfies Record<string, Definition>;

export type OperatorVariable = keyof typeof definitions;
export type OperatorValues = Readonly<Partial<Record<OperatorVariable, string>>>;

/** Declares one of the variables in the stack of `scope` and returns its value as a token. */
export function operatorVariable(
  scope: Construct,
  name: OperatorVariable,
  overrides: TerraformVariableConfig = {},
): string {
  const definition: Definition = definitions[name];
  const environmentName = TerraformStack.of(scope).node.id;
  const config = { ...definition(environmentName), ...overrides };
  return new TerraformVariable(scope, name, { type: "string", ...config }).stringValue;
}

/** The file's text for those of `values` that the stack declares; OpenTofu warns about any other. */
export function operatorValuesFile(values: OperatorValues, declared: readonly string[]): string {
  const given = Object.entries(values)
    .filter(([name]) => declared.includes(name))
    .sort(([one], [other]) => (one < other ? -1 : 1));
  const width = Math.max(0, ...given.map(([name]) => name.length));
  const lines = given.map(([name, value]) => `${name.padEnd(width)} = ${literal(JSON.stringify(value))}`);
  return ["# What is this operator's own; the deployer writes it again before it plans.", ...lines, ""].join(
    "\n",
  );
}
