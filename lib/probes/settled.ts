import { ProbeFailure } from "./probe";

/**
 * A promise that callbacks settle: the first call counts. `start` gives back what cleans up after it; it is not
 * called at all when the signal has aborted already.
 * @throws ProbeFailure with `interrupted` as its message when the signal aborts first
 */
export async function settled<T>(
  { signal, interrupted }: { readonly signal?: AbortSignal; readonly interrupted: string },
  start: (resolve: (value: T) => void, reject: (error: Error) => void) => () => void,
): Promise<T> {
  if (signal?.aborted) throw new ProbeFailure(interrupted);
  let cleanUp: () => void = () => undefined;
  let onAbort: () => void = () => undefined;
  try {
    return await new Promise<T>((resolve, reject) => {
      onAbort = () => {
        reject(new ProbeFailure(interrupted));
      };
      signal?.addEventListener("abort", onAbort);
      cleanUp = start(resolve, reject);
    });
  } finally {
    signal?.removeEventListener("abort", onAbort);
    cleanUp();
  }
}
