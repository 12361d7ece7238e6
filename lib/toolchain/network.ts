import { createHash } from "node:crypto";
import { UserError, interrupted, messageOf } from "../errors";

/** Milliseconds for the one question whether there is internet: every cold start behind a firewall waits this long. */
const QUESTION_TIMEOUT = 3_000;

/** Milliseconds for a release archive of 35 MB on a slow line. */
const DOWNLOAD_TIMEOUT = 600_000;

const PROVIDER_REGISTRY = "https://registry.opentofu.org/.well-known/terraform.json";

export interface Network {
  /** Whether the provider registry answers; asked at most once. */
  online(): Promise<boolean>;
  /** @throws UserError DOWNLOAD_FAILED when it cannot be had, CHECKSUM_MISMATCH when it is not what was pinned, INTERRUPTED */
  download(url: string, sha256: string): Promise<Buffer>;
}

export class PublicNetwork implements Network {
  readonly #fetch: typeof fetch;
  readonly #stop: AbortSignal | undefined;
  #online?: Promise<boolean>;

  /** @param stop gives downloads up */
  constructor(request: typeof fetch = fetch, stop?: AbortSignal) {
    this.#fetch = request;
    this.#stop = stop;
  }

  online(): Promise<boolean> {
    this.#online ??= this.#fetch(PROVIDER_REGISTRY, { signal: AbortSignal.timeout(QUESTION_TIMEOUT) }).then(
      (response) => response.ok,
      () => false,
    );
    return this.#online;
  }

  async download(url: string, sha256: string): Promise<Buffer> {
    const bytes = await this.#bytes(url);
    const found = createHash("sha256").update(bytes).digest("hex");
    if (found === sha256) return bytes;
    throw new UserError("CHECKSUM_MISMATCH", `${url}: expected SHA-256 ${sha256}, found ${found}`, {
      fix: "Nothing of it was kept. Try again; if it stays so, something between you and the source changes downloads.",
    });
  }

  async #bytes(url: string): Promise<Buffer> {
    try {
      const timeout = AbortSignal.timeout(DOWNLOAD_TIMEOUT);
      const signal = this.#stop ? AbortSignal.any([timeout, this.#stop]) : timeout;
      const response = await this.#fetch(url, { signal });
      if (!response.ok) throw new Error(`HTTP status ${String(response.status)}`);
      return Buffer.from(await response.arrayBuffer());
    } catch (cause) {
      if (this.#stop?.aborted) throw interrupted();
      throw new UserError("DOWNLOAD_FAILED", `${url} cannot be downloaded: ${messageOf(cause)}`, {
        cause,
        fix: "Try again, or put a recent `tofu` on PATH yourself.",
      });
    }
  }
}
