import { createInterface } from "node:readline/promises";
import { confirm, confirmDestruction } from "../../lib/cli/confirm";
import type { VerbContext } from "../../lib/cli/verb";
import { rejectionOf } from "../support/failure";

jest.mock("node:readline/promises");
const question = jest.fn<Promise<string>, [string]>();
const close = jest.fn();

beforeEach(() => {
  jest.resetAllMocks();
  jest
    .mocked(createInterface)
    .mockReturnValue({ question, close } as Partial<ReturnType<typeof createInterface>> as ReturnType<
      typeof createInterface
    >);
  process.stdin.isTTY = true;
});

const options = { environment: "local", json: false, dryRun: false, verbose: 0, quiet: false, color: false };
const context = (yes: boolean) =>
  ({ options: { ...options, yes }, environment: { name: "local" } }) as Partial<VerbContext> as VerbContext;

test.each([
  ["", true],
  ["y", true],
  [" YES ", true],
  ["n", false],
  ["what?", false],
])("the answer %j to a question", async (answer, agreed) => {
  question.mockResolvedValue(answer);

  expect(await confirm("Install libvirt?", { ...options, yes: false })).toBe(agreed);
  expect(question).toHaveBeenCalledWith("Install libvirt? [Y/n] ");
  expect(close).toHaveBeenCalled();
});

test("--yes, and the absence of a terminal, mean yes", async () => {
  expect(await confirm("Install libvirt?", { ...options, yes: true })).toBe(true);
  process.stdin.isTTY = false;
  expect(await confirm("Install libvirt?", { ...options, yes: false })).toBe(true);
  expect(question).not.toHaveBeenCalled();
});

// What node's readline rejects with; no signal reaches the process while a line is edited.
test.each(["Aborted with Ctrl+C", "Aborted with Ctrl+D"])(
  "%s at a question is an interruption",
  async (words) => {
    question.mockRejectedValue(Object.assign(new Error(words), { name: "AbortError", code: "ABORT_ERR" }));

    expect(await rejectionOf(confirm("Install libvirt?", { ...options, yes: false }))).toMatchObject({
      code: "INTERRUPTED",
      exitCode: 130,
    });
    expect(close).toHaveBeenCalled();
  },
);

describe("destruction", () => {
  test("wants the environment's name", async () => {
    question.mockResolvedValue("local ");
    await confirmDestruction(context(false), "This removes it all.");

    expect(question).toHaveBeenCalledWith(
      "This removes it all.\nType the environment's name, local, to go on: ",
    );
  });

  test("does nothing for another name", async () => {
    question.mockResolvedValue("yes");

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
