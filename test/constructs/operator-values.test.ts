import { operatorValuesFile } from "../../lib/constructs/operator-values";

test("values are aligned, sorted and escaped; what the stack does not declare is left out", () => {
  const text = operatorValuesFile(
    { ssh_public_key: 'ssh-ed25519 AAAA "me" ${x}', base_image: "../image.qcow2", domain_type: "qemu" },
    ["base_image", "ssh_public_key"],
  );

  expect(text).toBe(
    [
      "# What is this operator's own; the deployer writes it again before it plans.",
      'base_image     = "../image.qcow2"',
      'ssh_public_key = "ssh-ed25519 AAAA \\"me\\" $${x}"',
      "",
    ].join("\n"),
  );
});
