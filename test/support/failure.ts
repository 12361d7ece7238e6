import { UserError } from "../../lib/errors";

/** The user error that `work` throws; anything else fails the test. */
export function failureOf(work: () => unknown): UserError {
  try {
    work();
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
  throw new Error("expected a UserError, nothing was thrown");
}

/** The user error a promise is rejected with. */
export async function rejectionOf(work: Promise<unknown>): Promise<UserError> {
  const outcome = await work.then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  );
  return failureOf(() => {
    if ("error" in outcome) throw outcome.error;
  });
}
