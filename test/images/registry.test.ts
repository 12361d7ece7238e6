import { createHash } from "node:crypto";
import { parseReference, resolveDigest } from "../../lib/images/registry";
import { rejectionOf } from "../support/failure";

const DIGEST = `sha256:${"d".repeat(64)}`;
const HUB = "https://registry-1.docker.io";

interface Asked {
  readonly url: string;
  readonly method: string;
  readonly authorization: string | null;
}

/** Answers by method and URL; what is not listed is not found. */
function registry(answer: (asked: Asked) => Response | undefined) {
  const asked: Asked[] = [];
  const request: typeof fetch = (input, init) => {
    const { url, method, headers } = new Request(input, init);
    const question = { url, method, authorization: headers.get("authorization") };
    asked.push(question);
    return Promise.resolve(answer(question) ?? new Response(null, { status: 404 }));
  };
  return { asked, request };
}

const found = () => new Response(null, { headers: { "docker-content-digest": DIGEST } });

test.each([
  ["caddy:2.10.2", HUB, "library/caddy", "2.10.2"],
  ["torrust/tracker:3.0.0", HUB, "torrust/tracker", "3.0.0"],
  ["docker.io/library/caddy:2", HUB, "library/caddy", "2"],
  ["docker.io/caddy:2", HUB, "library/caddy", "2"],
  ["ghcr.io/a/b/c:1", "https://ghcr.io", "a/b/c", "1"],
  ["registry.example.org:8443/a:1", "https://registry.example.org:8443", "a", "1"],
  ["localhost/a:1", "http://localhost", "a", "1"],
  ["127.0.0.1:5000/torrust/tracker:3.0.0", "http://127.0.0.1:5000", "torrust/tracker", "3.0.0"],
  ["127.0.0.1.example.org/a:1", "https://127.0.0.1.example.org", "a", "1"],
])(
  "%s is asked for at its registry; only one on this computer without TLS",
  (reference, at, repository, tag) => {
    expect(parseReference(reference)).toEqual({ registry: at, repository, tag });
  },
);

test("the digest is the registry's word, asked without counting as a pull", async () => {
  const { asked, request } = registry(found);

  expect(await resolveDigest("ghcr.io/a/b:1", request)).toBe(DIGEST);
  expect(asked).toEqual([{ url: "https://ghcr.io/v2/a/b/manifests/1", method: "HEAD", authorization: null }]);
});

test("a token that lets anyone read is asked for where the registry says", async () => {
  const challenge =
    'Bearer realm="https://auth.docker.io/token",service="registry.docker.io",scope="repository:library/caddy:pull"';
  const { asked, request } = registry(({ url, authorization }) => {
    if (url.startsWith("https://auth.docker.io/")) return Response.json({ token: "t0" });
    return authorization === "Bearer t0"
      ? found()
      : new Response(null, { status: 401, headers: { "www-authenticate": challenge } });
  });

  expect(await resolveDigest("caddy:2.10.2", request)).toBe(DIGEST);
  expect(asked.map(({ url }) => url)).toEqual([
    `${HUB}/v2/library/caddy/manifests/2.10.2`,
    "https://auth.docker.io/token?service=registry.docker.io&scope=repository%3Alibrary%2Fcaddy%3Apull",
    `${HUB}/v2/library/caddy/manifests/2.10.2`,
  ]);
});

test("a registry that does not tell the digest gives the manifest, whose digest it is", async () => {
  const { request } = registry(({ method }) => new Response(method === "GET" ? "manifest" : null));
  const digest = createHash("sha256").update("manifest").digest("hex");

  expect(await resolveDigest("ghcr.io/a/b:1", request)).toBe(`sha256:${digest}`);
});

test("IMAGE_NOT_IN_REGISTRY: no such tag", async () => {
  expect(await rejectionOf(resolveDigest("ghcr.io/a/b:1", registry(() => undefined).request))).toMatchObject({
    code: "IMAGE_NOT_IN_REGISTRY",
    message: "expected the image ghcr.io/a/b:1 at https://ghcr.io, found none",
    fix: "Correct its name and tag in the configuration.",
  });
});

test.each<[string, () => Response]>([
  [
    "a password is wanted",
    () => new Response(null, { status: 401, headers: { "www-authenticate": "Basic" } }),
  ],
  [
    "a token would come without TLS",
    () =>
      new Response(null, {
        status: 401,
        headers: { "www-authenticate": 'Bearer realm="http://auth.example.org/"' },
      }),
  ],
  ["too many questions", () => new Response(null, { status: 429 })],
])("REGISTRY_REFUSED: %s", async (_what, answer) => {
  const { status } = answer();
  const { asked, request } = registry(answer);

  expect(await rejectionOf(resolveDigest("ghcr.io/a/b:1", request))).toMatchObject({
    code: "REGISTRY_REFUSED",
    message: `expected the digest of ghcr.io/a/b:1 from https://ghcr.io without a password, found status ${status}`,
  });
  expect(asked).toHaveLength(1);
});

test("REGISTRY_UNREACHABLE: nothing answers", async () => {
  const request: typeof fetch = () =>
    Promise.reject(new TypeError("fetch failed", { cause: new Error("getaddrinfo ENOTFOUND ghcr.io") }));

  expect(await rejectionOf(resolveDigest("ghcr.io/a/b:1", request))).toMatchObject({
    code: "REGISTRY_UNREACHABLE",
    message: "https://ghcr.io does not answer: fetch failed: getaddrinfo ENOTFOUND ghcr.io",
  });
});
