import { UserError } from "../../lib/errors";

/** The error for the user that an action throws; anything else fails the test. */
export function userErrorOf(action: () => unknown): UserError {
  try {
    action();
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
  throw new Error("expected an error for the user, nothing was thrown");
}
