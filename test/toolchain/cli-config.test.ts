import { execFileSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { cliConfig, shellEnvironment } from "../../lib/toolchain/cli-config";
import { mirrorPaths } from "../../lib/toolchain/providers";

test("the mirror has each provider under both registries' names", () => {
  expect(mirrorPaths("null", { architecture: "amd64", name: "linux_amd64" })).toEqual([
    "registry.opentofu.org/hashicorp/null/2.1.2/linux_amd64/terraform-provider-null_v2.1.2",
    "registry.terraform.io/hashicorp/null/2.1.2/linux_amd64/terraform-provider-null_v2.1.2",
  ]);
});

test("mirrored providers come from the mirror only, all others from their registry", () => {
  expect(cliConfig('/a "b"/c', ["libvirt", "null"])).toBe(
    `# Written by the deployer's toolchain: where OpenTofu and Terraform find providers without a registry.
provider_installation {
  filesystem_mirror {
    path = "/a \\"b\\"/c"
    include = [
      "registry.opentofu.org/dmacvicar/libvirt",
      "registry.opentofu.org/hashicorp/null",
      "registry.terraform.io/dmacvicar/libvirt",
      "registry.terraform.io/hashicorp/null",
    ]
  }
  direct {
    exclude = [
      "registry.opentofu.org/dmacvicar/libvirt",
      "registry.opentofu.org/hashicorp/null",
      "registry.terraform.io/dmacvicar/libvirt",
      "registry.terraform.io/hashicorp/null",
    ]
  }
}
`,
  );
});

test("the shell takes the file from any folder, whatever the path has in it", () => {
  const directory = mkdtempSync(join(tmpdir(), "it's a $HOME "));
  const file = join(directory, "env");
  writeFileSync(
    file,
    shellEnvironment({ path: [directory, "/second"], cliConfigFile: join(directory, "tofu.rc") }),
  );
  const output = execFileSync(
    "/bin/sh",
    ["-c", '. "$1"; printf "%s\\n%s" "$PATH" "$TF_CLI_CONFIG_FILE"', "sh", file],
    {
      cwd: "/",
      env: { PATH: "/usr/bin" },
      encoding: "utf8",
    },
  );
  expect(output).toBe(`${directory}:/second:/usr/bin\n${directory}/tofu.rc`);
});

test("without a mirror the user's own CLI configuration stays in force", () => {
  expect(shellEnvironment({ path: ["/tools"] })).not.toContain("TF_CLI_CONFIG_FILE");
});
