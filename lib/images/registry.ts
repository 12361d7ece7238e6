import { createHash } from "node:crypto";
import { z } from "zod";
import { UserError, messageOf } from "../errors";

/** Milliseconds for one answer of a registry. */
const TIMEOUT = 30_000;

/** An index for several architectures goes before the manifest of one, as Docker asks for them. */
const MANIFEST_TYPES = [
  "application/vnd.oci.image.index.v1+json",
  "application/vnd.docker.distribution.manifest.list.v2+json",
  "application/vnd.oci.image.manifest.v1+json",
  "application/vnd.docker.distribution.manifest.v2+json",
].join(", ");

const Token = z.union([
  z.object({ token: z.string() }).transform(({ token }) => token),
  z.object({ access_token: z.string() }).transform(({ access_token: token }) => token),
]);

export interface RegistryReference {
  /** Where the registry answers: `https://…`, or `http://…` on this computer. */
  readonly registry: string;
  readonly repository: string;
  readonly tag: string;
}

/** A reference as Docker reads it: the first part is a registry when it has a dot or a port, or is `localhost`. */
export function parseReference(reference: string): RegistryReference {
  const [, name = "", tag = ""] = /^(.+):([^:/@]+)$/.exec(reference) ?? [];
  if (name === "") throw new Error(`${reference} has no tag`);
  const [first = "", ...rest] = name.split("/");
  const own = rest.length > 0 && (/[.:]/.test(first) || first === "localhost");
  if (!own || /^(index\.)?docker\.io$/.test(first)) {
    const path = own ? rest.join("/") : name;
    const repository = path.includes("/") ? path : `library/${path}`;
    return { registry: "https://registry-1.docker.io", repository, tag };
  }
  const local = /^(localhost|127(\.\d+){3})(:\d+)?$/.test(first);
  return { registry: `${local ? "http" : "https"}://${first}`, repository: rest.join("/"), tag };
}

/**
 * The digest that a tag has in its registry now, asked without a password.
 * @throws UserError REGISTRY_UNREACHABLE, REGISTRY_REFUSED, IMAGE_NOT_IN_REGISTRY
 */
export async function resolveDigest(reference: string, request: typeof fetch = fetch): Promise<string> {
  const { registry, repository, tag } = parseReference(reference);
  const url = `${registry}/v2/${repository}/manifests/${tag}`;
  const ask = (method: string, token?: string): Promise<Response> =>
    answer(request, url, {
      method,
      headers: { accept: MANIFEST_TYPES, ...(token !== undefined && { authorization: `Bearer ${token}` }) },
    });
  // Docker Hub counts only GET as a pull.
  let response = await ask("HEAD");
  const token = response.status === 401 ? await tokenFor(response, request) : undefined;
  if (token !== undefined) response = await ask("HEAD", token);
  if (response.ok && response.headers.get("docker-content-digest") === null) {
    response = await ask("GET", token);
  }
  if (response.status === 404) throw notFound(reference, registry);
  if (!response.ok) throw refused(reference, registry, response);
  const digest = response.headers.get("docker-content-digest") ?? (await digestOf(response));
  if (/^sha256:[0-9a-f]{64}$/.test(digest)) return digest;
  throw refused(reference, registry, response);
}

async function digestOf(response: Response): Promise<string> {
  return `sha256:${createHash("sha256")
    .update(Buffer.from(await response.arrayBuffer()))
    .digest("hex")}`;
}

/** The token that lets anyone read, from where the registry says. */
async function tokenFor(response: Response, request: typeof fetch): Promise<string | undefined> {
  const challenge = response.headers.get("www-authenticate") ?? "";
  if (!/^bearer /i.test(challenge)) return undefined;
  const { realm, ...query } = Object.fromEntries(
    [...challenge.matchAll(/(\w+)="([^"]*)"/g)].map(([, key = "", value = ""]) => [key, value]),
  );
  if (realm === undefined || !URL.canParse(realm) || new URL(realm).protocol !== "https:") return undefined;
  const url = new URL(realm);
  for (const [key, value] of Object.entries(query)) url.searchParams.set(key, value);
  const given = await answer(request, url.href, {});
  const token = given.ok ? Token.safeParse(await given.json()) : undefined;
  return token?.data;
}

async function answer(request: typeof fetch, url: string, init: RequestInit): Promise<Response> {
  try {
    return await request(url, { ...init, signal: AbortSignal.timeout(TIMEOUT) });
  } catch (cause) {
    const inner = cause instanceof Error && cause.cause !== undefined ? `: ${messageOf(cause.cause)}` : "";
    throw new UserError(
      "REGISTRY_UNREACHABLE",
      `${new URL(url).origin} does not answer: ${messageOf(cause)}${inner}`,
      {
        cause,
        fix: 'Run it where the registry can be reached, or lock to archives: `make lock ARGS="--images FILE"`.',
      },
    );
  }
}

function notFound(reference: string, registry: string): UserError {
  return new UserError(
    "IMAGE_NOT_IN_REGISTRY",
    `expected the image ${reference} at ${registry}, found none`,
    {
      fix: "Correct its name and tag in the configuration.",
    },
  );
}

function refused(reference: string, registry: string, { status }: Response): UserError {
  return new UserError(
    "REGISTRY_REFUSED",
    `expected the digest of ${reference} from ${registry} without a password, found status ${String(status)}`,
    {
      fix: 'An image that needs a password cannot be locked by its registry: lock it to an archive, `make lock ARGS="--images FILE"`. Status 429 means too many questions: try again in an hour.',
    },
  );
}
