import { AppliedStack } from "./applied-stack";
import { testWithTofu } from "../support/tofu";

testWithTofu(
  "a host that is there is adopted once, for every operator, and let go again",
  ["null"],
  async (tofu) => {
    const stack = new AppliedStack(tofu, "production");
    try {
      await stack.synth([
        "INFRASTRUCTURE_PROVIDER=existing",
        "INFRASTRUCTURE_ADDRESS=192.0.2.10",
        "SSH_PORT=2222",
      ]);
      await stack.run("apply", "-auto-approve");

      expect(await stack.output("machine")).toEqual({
        ipv4_address: "192.0.2.10",
        ipv6_address: null,
        provider_id: "192.0.2.10:2222",
        ssh_port: 2222,
        ssh_user: "torrust",
      });
      expect(await stack.changes()).toEqual([]);
      const another = ["-var=ssh_private_key_file=/home/bob/.ssh/id_ed25519"];
      expect(await stack.changes(...another)).toEqual([]);

      await stack.run("destroy", "-auto-approve");
      expect(await stack.run("state", "list")).toBe("");
    } finally {
      stack.remove();
    }
  },
);
