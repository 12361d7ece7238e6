import { createHash } from "node:crypto";
import { PublicNetwork } from "../../lib/toolchain/network";

const URL = "https://example.org/release.tar.gz";

test("whether there is internet is asked once", async () => {
  const request = jest.fn(() => Promise.resolve(new Response("{}")));
  const network = new PublicNetwork(request);
  expect([await network.online(), await network.online()]).toEqual([true, true]);
  expect(request).toHaveBeenCalledTimes(1);
});

test.each([
  ["cannot be reached", () => Promise.reject(new TypeError("fetch failed"))],
  ["answers with an error", () => Promise.resolve(new Response("", { status: 403 }))],
])("a registry that %s is no internet", async (_case, request) => {
  expect(await new PublicNetwork(request).online()).toBe(false);
});

test("a download that is what was pinned is given back", async () => {
  const network = new PublicNetwork(() => Promise.resolve(new Response("release")));
  const sha256 = createHash("sha256").update("release").digest("hex");
  expect((await network.download(URL, sha256)).toString()).toBe("release");
});

test("a download that is something else is refused", async () => {
  const network = new PublicNetwork(() => Promise.resolve(new Response("")));
  const found = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
  await expect(network.download(URL, "00")).rejects.toMatchObject({
    code: "CHECKSUM_MISMATCH",
    message: `${URL}: expected SHA-256 00, found ${found}`,
  });
});

test("a download is given up at Ctrl-C", async () => {
  const stop = new AbortController();
  const hanging: typeof fetch = (_url, init) =>
    new Promise((_resolve, reject) => {
      init?.signal?.addEventListener("abort", () => reject(new DOMException("aborted", "AbortError")));
      stop.abort();
    });
  const network = new PublicNetwork(hanging, stop.signal);
  await expect(network.download(URL, "00")).rejects.toMatchObject({ code: "INTERRUPTED", exitCode: 130 });
});

test("a download that fails says which and why", async () => {
  const network = new PublicNetwork(() => Promise.resolve(new Response("", { status: 404 })));
  await expect(network.download(URL, "00")).rejects.toMatchObject({
    code: "DOWNLOAD_FAILED",
    message: `${URL} cannot be downloaded: HTTP status 404`,
  });
});
