import { createHash } from "node:crypto";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ExitCode } from "../../lib/errors";
import { resolveImage } from "../../lib/toolchain/base-image";
import {
  BAKE_PACKAGES,
  ensureBakedImage,
  parseArchives,
  recipeDigest,
} from "../../lib/toolchain/base-image-bake";
import { parseImageUrl } from "../../lib/toolchain/base-image-download";
import type { ToolchainContext } from "../../lib/toolchain/context";
import { failureOf } from "../support/failure";
import { type Answer, RecordingRunner } from "../support/recording-runner";

const IMAGE = "not really an image";
const SHA256 = createHash("sha256").update(IMAGE).digest("hex");

let directory: string;
let server: Server;
let requests: string[];

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "base-image-"));
  requests = [];
  server = createServer((request, response) => {
    requests.push(request.url ?? "");
    response.statusCode = request.url === "/gone" ? 404 : 200;
    response.end(IMAGE);
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
});

afterEach(async () => {
  await new Promise((closed) => server.close(closed));
  await rm(directory, { recursive: true });
});

function url(path: string): string {
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  return `http://127.0.0.1:${String(port)}${path}`;
}

function context(runner: RecordingRunner = new RecordingRunner()): ToolchainContext {
  return {
    directory,
    runner,
    confirm: () => Promise.resolve(true),
    report: { step: (_title, _expectation, work) => work(), note: () => undefined },
  };
}

async function images(): Promise<string[]> {
  return readdir(join(directory, "images")).catch(() => []);
}

describe("an image by path", () => {
  it("is used where it is", async () => {
    const path = join(directory, "mine.qcow2");
    await writeFile(path, IMAGE);
    expect(await resolveImage(path, context())).toBe(path);
  });

  it("must exist", async () => {
    await expect(resolveImage("no/such.qcow2", context())).rejects.toMatchObject({
      code: "IMAGE_MISSING",
      exitCode: ExitCode.configuration,
      message: 'INFRASTRUCTURE_IMAGE names the file "no/such.qcow2", which does not exist',
    });
  });

  it("must be a file", async () => {
    await expect(resolveImage(directory, context())).rejects.toMatchObject({ code: "IMAGE_MISSING" });
  });
});

describe("an image by URL", () => {
  it("is downloaded once", async () => {
    const image = `${url("/debian.qcow2")}#sha256=${SHA256.toUpperCase()}`;
    const path = await resolveImage(image, context());
    expect(await readFile(path, "utf8")).toBe(IMAGE);
    expect(await resolveImage(image, context())).toBe(path);
    expect(requests).toEqual(["/debian.qcow2"]);
  });

  it("leaves nothing when it is not what was pinned", async () => {
    const wrong = "0".repeat(64);
    await expect(resolveImage(`${url("/debian.qcow2")}#sha256=${wrong}`, context())).rejects.toMatchObject({
      code: "IMAGE_CHECKSUM",
      exitCode: ExitCode.failed,
      message: `the machine image ${url("/debian.qcow2")}: expected SHA-256 ${wrong}, found ${SHA256}`,
    });
    expect(await images()).toEqual([]);
    expect(await readdir(join(directory, "tmp"))).toEqual([]);
  });

  it("is given up at Ctrl-C", async () => {
    const runner = new RecordingRunner();
    server.removeAllListeners("request");
    server.on("request", (_request, response) => {
      response.write("a part");
      runner.stop.abort();
    });
    await expect(resolveImage(`${url("/slow")}#sha256=${SHA256}`, context(runner))).rejects.toMatchObject({
      code: "INTERRUPTED",
      exitCode: ExitCode.interrupted,
    });
    expect(await images()).toEqual([]);
    expect(await readdir(join(directory, "tmp"))).toEqual([]);
  });

  it("says that the server does not have it", async () => {
    await expect(resolveImage(`${url("/gone")}#sha256=${SHA256}`, context())).rejects.toMatchObject({
      code: "IMAGE_DOWNLOAD",
      message: `the machine image ${url("/gone")} cannot be downloaded: HTTP status 404`,
    });
    expect(await images()).toEqual([]);
  });

  it.each([
    "https://example.org/a.qcow2",
    "https://example.org/a.qcow2#sha256=12",
    "https://#sha256=" + SHA256,
  ])("needs a checksum: %s", (text) => {
    const failure = failureOf(() => parseImageUrl(text));
    expect([failure.code, failure.exitCode]).toEqual(["IMAGE_NOT_PINNED", ExitCode.configuration]);
  });
});

describe("the baked image", () => {
  const INSTALLED = BAKE_PACKAGES.map((name) => `${name} installed`).join("\n");

  /** Bakes by writing a file where the image is wanted. */
  function baker(bake: Answer = {}): RecordingRunner {
    return new RecordingRunner(({ program }) => {
      if (program === "dpkg-query") return { stdout: INSTALLED };
      return program === "unshare" || program === "sudo" ? bake : undefined;
    });
  }

  it("is found again without a question", async () => {
    const name = `debian-13-docker-${await recipeDigest("toolchain/base-image")}.qcow2`;
    await mkdir(join(directory, "images"));
    await writeFile(join(directory, "images", name), IMAGE);
    const runner = baker();
    expect(await resolveImage("debian-13", context(runner))).toBe(join(directory, "images", name));
    expect(runner.lines).toEqual([]);
  });

  it("leaves nothing when baking fails, and shows why", async () => {
    const runner = baker({ status: 25, stderr: "E: mmdebstrap failed to run\n" });
    await expect(resolveImage("debian-13", context(runner))).rejects.toMatchObject({
      code: "TOOLCHAIN_STEP_FAILED",
      evidence: "E: mmdebstrap failed to run",
    });
    expect(await images()).toEqual([]);
    expect(await readdir(join(directory, "tmp"))).toEqual([]);
  });

  it("is not for other processors", async () => {
    await expect(ensureBakedImage(context(baker()), "arm64")).rejects.toMatchObject({
      code: "SYSTEM_UNSUPPORTED",
      exitCode: ExitCode.missing,
    });
  });
});

describe("the recipe's digest", () => {
  async function recipe(name: string, files: Record<string, string>): Promise<string> {
    const folder = join(directory, name);
    for (const [file, contents] of Object.entries(files)) {
      await mkdir(join(folder, file, ".."), { recursive: true });
      await writeFile(join(folder, file), contents);
    }
    return recipeDigest(folder);
  }

  it("is the same wherever the recipe lies and in whichever order it was written", async () => {
    const first = await recipe("one", { "packages.txt": "udev\n", "files/etc/fstab": "none\n" });
    const second = await recipe("two", { "files/etc/fstab": "none\n", "packages.txt": "udev\n" });
    expect(second).toBe(first);
    expect(first).toMatch(/^[0-9a-f]{12}$/);
  });

  it.each([
    ["contents", { "a.txt": "2", "b.txt": "" }],
    ["a name", { "c.txt": "1", "b.txt": "" }],
    ["a file more", { "a.txt": "1", "b.txt": "", "c.txt": "" }],
    ["bytes moved between files", { "a.txt": "", "b.txt": "1" }],
  ])("changes with %s", async (_case, files) => {
    const before = await recipe("before", { "a.txt": "1", "b.txt": "" });
    expect(await recipe("after", files)).not.toBe(before);
  });
});

describe("archives", () => {
  it("are those of a Debian computer", () => {
    const output = "http://mirror.test/debian/ Debian\nhttp://mirror.test/security/ Debian-Security\n";
    expect(parseArchives(output)).toEqual({
      main: "http://mirror.test/debian",
      security: "http://mirror.test/security",
    });
  });

  it("are the public ones elsewhere", () => {
    expect(parseArchives("http://archive.ubuntu.com/ubuntu/ Ubuntu\nfile:/cdrom/ Debian\n")).toEqual({
      main: "http://deb.debian.org/debian",
      security: "http://deb.debian.org/debian-security",
    });
  });
});
