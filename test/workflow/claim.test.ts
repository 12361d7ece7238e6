import { join } from "node:path";
import { checkClaim, claim } from "../../lib/workflow/claim";
import { recordedContext } from "../support/context";
import { failureOf } from "../support/failure";

const mine = recordedContext("local", { ".env": "INFRASTRUCTURE_PROVIDER=libvirt\n" });

test("the state of an environment belongs to the folder that took it first", () => {
  checkClaim(mine);
  claim(mine);
  checkClaim(mine);
  const directory = join(mine.paths.root, "elsewhere/local");
  const error = failureOf(() => {
    checkClaim({ ...mine, environment: { ...mine.environment, directory } });
  });
  expect(error).toMatchObject({
    code: "ENVIRONMENT_ELSEWHERE",
    exitCode: 3,
    message: 'The state of "local" belongs to environments/local, not to elsewhere/local.',
  });
});
