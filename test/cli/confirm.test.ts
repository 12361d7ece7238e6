import { confirm, confirmDestruction } from "../../lib/cli/confirm";
import { rejectionOf } from "../support/failure";
import { localPreset } from "../support/settings";

const mockQuestion = jest.fn<Promise<string>, [string]>();
const mockClose = jest.fn();
jest.mock("node:readline/promises", () => ({
  createInterface: () => ({ question: mockQuestion, close: mockClose }),
}));

beforeEach(() => {
  jest.resetAllMocks();
  process.stdin.isTTY = true;
});

const options = { environment: "local", json: false, dryRun: false, verbose: 0, quiet: false, color: false };
const context = (yes: boolean) => ({ options: { ...options, yes }, environment: localPreset() });

test.each([
  ["", true],
  ["y", true],
  [" YES ", true],
  ["n", false],
  ["what?", false],
])("the answer %j to a question", async (answer, agreed) => {
  mockQuestion.mockResolvedValue(answer);

  expect(await confirm("Install libvirt?", { ...options, yes: false })).toBe(agreed);
  expect(mockQuestion).toHaveBeenCalledWith("Install libvirt? [Y/n] ");
  expect(mockClose).toHaveBeenCalled();
});

test("--yes, and the absence of a terminal, mean yes", async () => {
  expect(await confirm("Install libvirt?", { ...options, yes: true })).toBe(true);
  process.stdin.isTTY = false;
  expect(await confirm("Install libvirt?", { ...options, yes: false })).toBe(true);
  expect(mockQuestion).not.toHaveBeenCalled();
});

// What node's readline rejects with; no signal reaches the process while a line is edited.
test.each(["Aborted with Ctrl+C", "Aborted with Ctrl+D"])(
  "%s at a question is an interruption",
  async (words) => {
    mockQuestion.mockRejectedValue(
      Object.assign(new Error(words), { name: "AbortError", code: "ABORT_ERR" }),
    );

    expect(await rejectionOf(confirm("Install libvirt?", { ...options, yes: false }))).toMatchObject({
      code: "INTERRUPTED",
      exitCode: 130,
    });
    expect(mockClose).toHaveBeenCalled();
  },
);

describe("destruction", () => {
  test("wants the environment's name", async () => {
    mockQuestion.mockResolvedValue("local ");
    await confirmDestruction(context(false), "This removes it all.");

    expect(mockQuestion).toHaveBeenCalledWith(
      "This removes it all.\nType the environment's name, local, to go on: ",
    );
  });

  test("does nothing for another name", async () => {
    mockQuestion.mockResolvedValue("yes");

    expect(await rejectionOf(confirmDestruction(context(false), "This removes it all."))).toMatchObject({
      code: "NOT_CONFIRMED",
      exitCode: 2,
      message: "The name did not match: nothing was done.",
      fix: "Say --yes to do it without being asked.",
    });
  });

  test("is refused without a terminal, unless --yes", async () => {
    process.stdin.isTTY = false;

    expect(await rejectionOf(confirmDestruction(context(false), "This removes it all."))).toMatchObject({
      code: "NOT_CONFIRMED",
      exitCode: 2,
    });
    await expect(confirmDestruction(context(true), "This removes it all.")).resolves.toBeUndefined();
  });
});
