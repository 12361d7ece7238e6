import { stillNeeded } from "../config/readiness";
import type { Environment } from "../config/settings";
import { ExitCode, UserError } from "../errors";

/** @throws UserError CONFIG_NOT_READY (exit 3) when the environment still lacks what only the user can give */
export function requireReady(environment: Environment): void {
  const lacking = stillNeeded(environment).filter(({ generated }) => !generated);
  if (lacking.length === 0) return;
  const name = environment.name;
  throw new UserError(
    "CONFIG_NOT_READY",
    `The environment "${name}" is valid, but not ready for a machine.`,
    {
      exitCode: ExitCode.configuration,
      details: lacking.map(({ key, message }) => ({ code: "CONFIG_NOT_READY", key, message })),
      fix: `Fill them in in environments/${name}/.env, secrets in .env.secrets beside it.`,
    },
  );
}
