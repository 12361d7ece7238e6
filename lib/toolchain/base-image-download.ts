import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { ExitCode, interrupted, messageOf, UserError } from "../errors";
import type { ToolchainContext } from "./context";
import { isReadable, land, withTemporaryFolder } from "./files";

/** A machine image and what it must be. */
export interface PinnedUrl {
  /** Without its fragment. */
  readonly url: string;
  /** 64 hexadecimal digits in lower case. */
  readonly sha256: string;
}

/**
 * Reads `https://…/image.qcow2#sha256=<hex>`.
 * @throws UserError IMAGE_NOT_PINNED (exit 3) when the checksum is missing or not one
 */
export function parseImageUrl(text: string): PinnedUrl {
  const [url = "", fragment = ""] = text.split("#", 2);
  const sha256 = /^sha256=([0-9a-f]{64})$/i.exec(fragment)?.[1];
  if (sha256 !== undefined && URL.canParse(url)) return { url, sha256: sha256.toLowerCase() };
  throw new UserError(
    "IMAGE_NOT_PINNED",
    `INFRASTRUCTURE_IMAGE: expected https://…#sha256=<64 hexadecimal digits>, found ${text}`,
    {
      exitCode: ExitCode.configuration,
      fix: "Add the image's checksum, from the list its publisher signs, so that every machine starts from the same bytes.",
    },
  );
}

/**
 * The image of this URL, downloaded unless one with this checksum is there.
 * @throws UserError IMAGE_DOWNLOAD when it cannot be had, IMAGE_CHECKSUM when it is not what was pinned, INTERRUPTED
 */
export async function ensureDownloadedImage(
  { url, sha256 }: PinnedUrl,
  { directory, report, runner }: ToolchainContext,
): Promise<string> {
  const image = join(directory, "images", `${sha256}.qcow2`);
  if (await isReadable(image)) return image;
  return report.step(`download the machine image ${url}`, "minutes on a slow line", () =>
    withTemporaryFolder(directory, async (folder) => {
      const download = join(folder, "image.qcow2");
      const found = await save(url, download, runner.signal);
      if (found !== sha256) throw checksumError(url, sha256, found);
      await land(download, image);
      return image;
    }),
  );
}

/** Saves what the URL gives; answers with its SHA-256. */
async function save(url: string, path: string, signal: AbortSignal): Promise<string> {
  const hash = createHash("sha256");
  try {
    const response = await fetch(url, { signal });
    if (!response.ok || response.body === null) throw new Error(`HTTP status ${String(response.status)}`);
    const reader = response.body.getReader();
    await pipeline(async function* () {
      for (;;) {
        const { done, value } = await reader.read();
        if (done) return;
        hash.update(value);
        yield value;
      }
    }, createWriteStream(path));
  } catch (cause) {
    if (signal.aborted) throw interrupted();
    throw new UserError(
      "IMAGE_DOWNLOAD",
      `the machine image ${url} cannot be downloaded: ${messageOf(cause)}`,
      {
        cause,
        fix: "Check the URL of INFRASTRUCTURE_IMAGE and the network; or download the image yourself and give its path.",
      },
    );
  }
  return hash.digest("hex");
}

function checksumError(url: string, expected: string, found: string): UserError {
  return new UserError(
    "IMAGE_CHECKSUM",
    `the machine image ${url}: expected SHA-256 ${expected}, found ${found}`,
    {
      fix: "Nothing of it was kept. If its publisher replaced the image, put the new checksum in INFRASTRUCTURE_IMAGE after comparing it with the signed list; prefer URLs with a date in them.",
    },
  );
}
