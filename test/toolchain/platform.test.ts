import { ExitCode } from "../../lib/errors";
import { currentPlatform } from "../../lib/toolchain/platform";

test("Linux on the two processors that tools exist for", () => {
  expect(currentPlatform("linux", "x64")).toEqual({ architecture: "amd64", name: "linux_amd64" });
  expect(currentPlatform("linux", "arm64")).toEqual({ architecture: "arm64", name: "linux_arm64" });
});

test.each([
  ["darwin", "arm64"],
  ["linux", "riscv64"],
])("%s on %s is refused by name", (system, processor) => {
  const expected: unknown = expect.objectContaining({
    code: "SYSTEM_UNSUPPORTED",
    message: `expected Linux on x86-64 or ARM64, found ${system} on ${processor}`,
    exitCode: ExitCode.missing,
  });
  expect(thrownBy(() => currentPlatform(system, processor))).toEqual(expected);
});

function thrownBy(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error;
  }
}
