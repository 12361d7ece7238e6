import { playbook } from "../../lib/commands/ansible";
import { Secret } from "../../lib/config/secret";
import { display } from "../../lib/shell/runner";

const command = playbook({
  program: "venv/bin/ansible-playbook",
  directory: "ansible",
  inventoryFile: "state/inventory.yaml",
  varsFile: "state/vars.json",
  tags: ["configure", "release"],
  secrets: { PAYLOAD: new Secret("hidden") },
});

test("one run of the playbook, its secrets in the environment only", () => {
  expect(display(command)).toBe(
    "venv/bin/ansible-playbook -i state/inventory.yaml -e @state/vars.json --tags configure,release site.yml",
  );
  expect(command.cwd).toBe("ansible");
  expect(command.env).toMatchObject({ ANSIBLE_CONFIG: "ansible/ansible.cfg", ANSIBLE_NOCOLOR: "1" });
  // One that this computer has not generated ends Ansible before it begins.
  expect(command.env?.["LC_ALL"]).toBe("C.UTF-8");
  expect(command.env?.["PAYLOAD"]).toBeInstanceOf(Secret);
});
