import type { Environment } from "../config/settings";
import { UserError } from "../errors";

/** @throws UserError ENVIRONMENT_PROTECTED, before anything is asked of a provider */
export function requireUnprotected({ name, settings }: Environment): void {
  if (settings.machine.provider !== "hetzner" || !settings.machine.protection) return;
  throw new UserError(
    "ENVIRONMENT_PROTECTED",
    `The environment "${name}" is protected from being destroyed.`,
    {
      details: [
        {
          code: "ENVIRONMENT_PROTECTED",
          key: "INFRASTRUCTURE_PROTECTION",
          message: "INFRASTRUCTURE_PROTECTION is true",
        },
      ],
      fix: `Two steps lift it: set INFRASTRUCTURE_PROTECTION=false and run \`make infra-apply ENVIRONMENT=${name}\`; then run \`make infra-destroy ENVIRONMENT=${name}\` again.`,
    },
  );
}
