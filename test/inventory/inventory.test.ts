import { parse } from "yaml";
import { inventory } from "../../lib/inventory/inventory";
import { MACHINE } from "../release/fixtures";

test("one host, its key, and no other known host than the environment's", () => {
  const text = inventory({
    machine: MACHINE,
    knownHostsFile: "/srv/my state/100%/known_hosts",
    privateKeyFile: "/srv/my state/id_ed25519",
  });
  expect(parse(text)).toEqual({
    all: {
      hosts: {
        tracker: {
          ansible_host: "203.0.113.10",
          ansible_port: 22,
          ansible_user: "torrust",
          ansible_ssh_private_key_file: "/srv/my state/id_ed25519",
          ansible_ssh_common_args: [
            `-o 'UserKnownHostsFile="/srv/my state/100%%/known_hosts"'`,
            "-o 'GlobalKnownHostsFile=/dev/null'",
            "-o 'StrictHostKeyChecking=yes'",
            "-o 'IdentitiesOnly=yes'",
          ].join(" "),
        },
      },
    },
  });
});

test("without a key of our own the agent's are offered", () => {
  const text = inventory({ machine: MACHINE, knownHostsFile: "/known_hosts" });
  expect(text).not.toMatch(/IdentitiesOnly|private_key/);
});
