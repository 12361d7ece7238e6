import { z } from "zod";
import { ExitCode, UserError } from "../errors";

export const HETZNER_API = "https://api.hetzner.cloud/v1";

/** The most that the API gives on one page. */
const PER_PAGE = 50;

export interface ApiAccess {
  readonly token: string;
  readonly fetch: typeof fetch;
  /** Default: Hetzner's own. */
  readonly endpoint?: string;
}

export const page = z.object({
  meta: z.object({ pagination: z.object({ next_page: z.number().nullable() }) }),
});

/**
 * One answer of the API.
 * @returns undefined when there is no such thing
 * @throws UserError HETZNER_API_FAILED when it does not answer as expected
 */
export async function read<R>(access: ApiAccess, path: string, schema: z.ZodType<R>): Promise<R | undefined> {
  const url = `${access.endpoint ?? HETZNER_API}${path}`;
  const headers = { Authorization: `Bearer ${access.token}`, Accept: "application/json" };
  const response = await access.fetch(url, { headers }).catch((cause: unknown) => {
    throw failed(url, "it could not be reached", "Check the network.", cause);
  });
  if (response.status === 404) return undefined;
  if (response.status === 401) {
    throw failed(
      url,
      "it refused the token",
      "Make a token in the project's console, under Security, API tokens.",
    );
  }
  if (!response.ok) throw failed(url, `it answered ${response.status}`, "Try again later.");
  const reply = schema.safeParse(await response.json().catch(() => undefined));
  if (reply.success) return reply.data;
  throw failed(url, "its answer has an unknown form", "Report it: the API has changed.", reply.error);
}

/** All pages of a list. @throws UserError HETZNER_API_FAILED */
export async function readAll<R extends z.infer<typeof page>, T>(
  access: ApiAccess,
  path: string,
  schema: z.ZodType<R>,
  items: (reply: R) => readonly T[],
): Promise<T[]> {
  const all: T[] = [];
  const separator = path.includes("?") ? "&" : "?";
  for (let next: number | null = 1; next !== null;) {
    const reply: R | undefined = await read(
      access,
      `${path}${separator}page=${next}&per_page=${PER_PAGE}`,
      schema,
    );
    all.push(...(reply === undefined ? [] : items(reply)));
    next = reply?.meta.pagination.next_page ?? null;
  }
  return all;
}

function failed(url: string, what: string, fix: string, cause?: unknown): UserError {
  return new UserError("HETZNER_API_FAILED", `expected data from ${url}: ${what}`, {
    exitCode: ExitCode.failed,
    fix,
    cause,
  });
}
