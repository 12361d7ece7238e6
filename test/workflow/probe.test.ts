import { Secret } from "../../lib/config/secret";
import { probe } from "../../lib/workflow/probe";
import { recordedContext } from "../support/context";
import { rejectionOf } from "../support/failure";

const recorded = recordedContext("local", {
  ".env": "INFRASTRUCTURE_PROVIDER=existing\nINFRASTRUCTURE_ADDRESS=192.0.2.10\n",
});
const context = {
  ...recorded,
  environment: { ...recorded.environment, secrets: { TORRUST_TRACKER_API_TOKEN: new Secret("token") } },
};
const machine = {
  ipv4_address: "127.0.0.1",
  ipv6_address: null,
  ssh_user: "torrust",
  ssh_port: 22,
  provider_id: "none",
};

test("checks that Ctrl-C ended are an interrupted command, not skipped checks", async () => {
  recorded.runner.stop.abort();

  expect(await rejectionOf(probe(context, machine))).toMatchObject({ code: "INTERRUPTED", exitCode: 130 });
});
