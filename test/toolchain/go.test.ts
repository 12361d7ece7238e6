import { existsSync, mkdtempSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ExitCode } from "../../lib/errors";
import { goBuildCommand, goProgram } from "../../lib/toolchain/go";
import { GO, OPENTOFU, PINS_FOLDER } from "../../lib/toolchain/pins";
import { contextOf, machineWith, says, writeProgram } from "./fake-machine";

const PLATFORM = { architecture: "amd64", name: "linux_amd64" } as const;

/** Go that fetches itself into a module folder, as an old one does: without the mode bits of programs. */
function oldGo(dir: string, sum: string) {
  return machineWith({
    go: ({ args }) =>
      args[0] === "version"
        ? { stdout: "go version go1.19.8 linux/amd64\n" }
        : { stdout: JSON.stringify({ Dir: dir, Sum: sum }) },
  });
}

test("a build takes the committed sums only, and nothing of the surroundings", () => {
  const command = goBuildCommand("go", OPENTOFU.go, "out/tofu");
  expect(command).toEqual({
    program: "go",
    args: [
      "build",
      "-mod=readonly",
      "-trimpath",
      "-buildvcs=false",
      "-ldflags",
      "-s -w -X github.com/opentofu/opentofu/version.dev=no",
      "-o",
      "out/tofu",
      "github.com/opentofu/opentofu/cmd/tofu",
    ],
    cwd: join(PINS_FOLDER, "opentofu"),
    env: { CGO_ENABLED: "0", GOFLAGS: "", GOWORK: "off", GOTOOLCHAIN: "local" },
  });
  expect(existsSync(join(PINS_FOLDER, "opentofu", "go.sum"))).toBe(true);
});

test("a Go that is new enough is used as it is", async () => {
  const context = contextOf(machineWith({ go: says("go version go1.26.8 linux/amd64\n") }));
  expect(await goProgram(context, PLATFORM)).toBe("go");
});

test("an older Go fetches the pinned one and makes its programs executable", async () => {
  const dir = mkdtempSync(join(tmpdir(), "go-module-"));
  writeProgram(join(dir, "bin", "go"));
  writeProgram(join(dir, "pkg", "tool", "linux_amd64", "compile"));
  const runner = oldGo(dir, GO.toolchainSums.get("linux_amd64") ?? "");
  expect(await goProgram(contextOf(runner), PLATFORM)).toBe(join(dir, "bin", "go"));
  expect(runner.lines.at(-1)).toBe("go mod download -json golang.org/toolchain@v0.0.1-go1.26.8.linux-amd64");
  expect(statSync(join(dir, "pkg", "tool", "linux_amd64", "compile")).mode & 0o111).toBe(0o111);
});

test("a Go toolchain with another checksum is refused", async () => {
  await expect(goProgram(contextOf(oldGo("unused", "h1:other")), PLATFORM)).rejects.toMatchObject({
    code: "CHECKSUM_MISMATCH",
  });
});

test("no Go and no apt: the error says why Go is needed and how to get it", async () => {
  await expect(goProgram(contextOf(machineWith({})), PLATFORM)).rejects.toMatchObject({
    code: "TOOL_MISSING",
    exitCode: ExitCode.missing,
    fix: "Install Go 1.16 or newer (Debian: `sudo apt-get install golang-go`; the pinned version is then fetched from the Go module proxy), or give access to registry.opentofu.org and github.com.",
  });
});

test("no Go on Debian: apt installs the distribution's, which is then asked again", async () => {
  let installed = false;
  const runner = machineWith({
    go: () => (installed ? { stdout: "go version go1.26.8 linux/amd64\n" } : { status: 127 }),
    "apt-get": says("apt 2.6.1"),
    "dpkg-query": says(""),
    env: () => {
      installed = true;
      return {};
    },
  });
  jest.spyOn(process, "getuid").mockReturnValue(0);
  const context = contextOf(runner);
  expect(await goProgram(context, PLATFORM)).toBe("go");
  expect(context.questions).toEqual(["Install Debian packages with apt: golang-go?"]);
});
