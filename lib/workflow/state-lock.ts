import { UserError } from "../errors";
import type { StateOwner } from "./state-failure";

/** OpenTofu's note of who locked a state. */
const NOTE =
  /Lock Info: ID: +(\S+).*?Operation: +(?:OperationType)?(\S*).*?Who: +(\S*).*?Created: +(\S+ \d\d:\d\d:\d\d)/;

/** What OpenTofu advises of its own, such as not to lock at all. */
const ADVICE = /\s*OpenTofu acquires a state lock[^]*$/;

/** Somebody else works on the state. */
export function lockedState({ name, state }: StateOwner, words: string): UserError {
  const evidence = words.replace(ADVICE, "");
  const [, id, operation = "", who = "", since] = NOTE.exec(evidence.replaceAll(/\s+/g, " ")) ?? [];
  // Where the server does not tell the holder, OpenTofu shows the note of the one who asks.
  const told = state.backend !== "pg" && !/failed to (read|unmarshal) body/.test(evidence);
  if (!told || id === undefined || since === undefined) {
    return new UserError("STATE_LOCKED", "Somebody else works on the state; the server does not say who.", {
      evidence,
      fix: "Wait until that ends, then run the same command again. A lock in PostgreSQL goes with the connection that holds it: `SELECT * FROM pg_stat_activity` shows whose.",
    });
  }
  return new UserError(
    "STATE_LOCKED",
    `Somebody else works on the state: ${who || "unknown"} runs "${operation.toLowerCase()}" since ${since} UTC.`,
    {
      evidence,
      fix: `Wait until that ends, then run the same command again. If you know that it is gone: \`bin/torrust-tracker-deployer tofu --environment ${name} -- force-unlock ${id}\`.`,
    },
  );
}
