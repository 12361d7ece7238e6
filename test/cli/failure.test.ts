import { asUserError } from "../../lib/cli/failure";

test("INTERNAL: what nobody foresaw is a defect of ours, with its trace", () => {
  const error = new TypeError("x is not a function");

  expect(asUserError(error)).toMatchObject({
    code: "INTERNAL",
    exitCode: 1,
    message: "This is a defect of the deployer: x is not a function",
    evidence: error.stack,
    fix: "Please report it with the command you ran.",
  });
});
