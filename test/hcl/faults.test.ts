import { UserError } from "../../lib/errors";
import { writeHcl } from "../../lib/hcl";
import type { JsonObject } from "../../lib/hcl/json";
import { schemas } from "./matrix";

const known = schemas("hcloud", "libvirt");

/** Codes and texts of what is wrong, as the details of the error name them. */
function faultsOf(configuration: JsonObject): string[] {
  try {
    writeHcl(configuration, known);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    expect(error.code).toBe("HCL_INVALID");
    expect(error.exitCode).toBe(3);
    return error.details.map(({ code, message }) => `${code} ${message}`);
  }
  return [];
}

const server = (body: JsonObject): JsonObject => ({
  resource: { hcloud_server: { tracker: { name: "t", server_type: "cx22", ...body } } },
});
const text = (input: string): JsonObject => ({ resource: { terraform_data: { a: { input } } } });

const unexpected = (found: string): string =>
  `HCL_SYNTAX resource.terraform_data.a.input: unexpected ${found} in an interpolation; text such as this is escaped as $\${`;

const cases: readonly [string, JsonObject, readonly string[]][] = [
  ["a right configuration", server({ image: "debian-13" }), []],
  [
    "an unknown attribute",
    server({ nam: "x" }),
    ["HCL_UNKNOWN resource.hcloud_server.tracker.nam: unknown name, did you mean name?"],
  ],
  [
    "an unknown attribute in a block",
    server({ network: [{ network_id: 1 }, { network: 1 }] }),
    ["HCL_UNKNOWN resource.hcloud_server.tracker.network[1].network: unknown name, did you mean network_id?"],
  ],
  [
    "an unknown resource type",
    { resource: { hcloud_servre: { a: {} } } },
    ['HCL_UNKNOWN_TYPE resource.hcloud_servre.a: unknown resource type "hcloud_servre"'],
  ],
  [
    "an unknown data source type",
    { data: { hcloud_x: { a: {} } } },
    ['HCL_UNKNOWN_TYPE data.hcloud_x.a: unknown data source type "hcloud_x"'],
  ],
  [
    "a provider without a schema",
    { provider: { aws: {} } },
    ['HCL_UNKNOWN_TYPE provider.aws: no schema for provider "aws"'],
  ],
  [
    "an unknown key at the top",
    { resources: {} },
    ["HCL_UNKNOWN resources: unknown name, did you mean resource?"],
  ],
  [
    "missing attributes",
    { resource: { hcloud_server: { tracker: { image: null } } } },
    [
      "HCL_MISSING resource.hcloud_server.tracker.name: a required attribute is missing",
      "HCL_MISSING resource.hcloud_server.tracker.server_type: a required attribute is missing",
    ],
  ],
  [
    "a required attribute that is null",
    server({ name: null }),
    ["HCL_MISSING resource.hcloud_server.tracker.name: a required attribute is missing"],
  ],
  [
    "wrong primitive types",
    server({ backups: "yes", placement_group_id: "one", name: ["x"], ssh_keys: "x", labels: [1] }),
    [
      "HCL_WRONG_TYPE resource.hcloud_server.tracker.name: expected a string, found a list",
      'HCL_WRONG_TYPE resource.hcloud_server.tracker.backups: expected a bool, found "yes"',
      'HCL_WRONG_TYPE resource.hcloud_server.tracker.placement_group_id: expected a number, found "one"',
      'HCL_WRONG_TYPE resource.hcloud_server.tracker.ssh_keys: expected a list, found "x"',
      "HCL_WRONG_TYPE resource.hcloud_server.tracker.labels: expected a map, found a list",
    ],
  ],
  [
    "what OpenTofu converts",
    server({ backups: "true", placement_group_id: "1", name: 5, labels: { a: 1 } }),
    [],
  ],
  ["types that only OpenTofu knows", server({ backups: "${var.x}", ssh_keys: "${var.y}" }), []],
  [
    "a wrong type within a list",
    server({ ssh_keys: ["a", {}] }),
    ["HCL_WRONG_TYPE resource.hcloud_server.tracker.ssh_keys[1]: expected a string, found an object"],
  ],
  [
    "an attribute that the provider decides",
    server({ ipv4_address: "192.0.2.1" }),
    [
      "HCL_READ_ONLY resource.hcloud_server.tracker.ipv4_address: the provider decides this attribute, it cannot be set",
    ],
  ],
  [
    "too many blocks",
    { resource: { libvirt_domain: { a: { name: "a", cpu: [{ mode: "x" }, { mode: "y" }] } } } },
    ["HCL_TOO_MANY resource.libvirt_domain.a.cpu: 2 blocks, at most 1 allowed"],
  ],
  [
    "text where a block belongs",
    server({ network: "x" }),
    ["HCL_WRONG_TYPE resource.hcloud_server.tracker.network: expected a block, found a string"],
  ],
  [
    "an unknown provisioner",
    server({ provisioner: [{ chef: {} }] }),
    ['HCL_UNKNOWN_TYPE resource.hcloud_server.tracker.provisioner[0].chef: unknown provisioner type "chef"'],
  ],
  [
    "a dynamic block that does not exist",
    server({ dynamic: { nic: { for_each: [], content: {} } } }),
    [
      'HCL_UNKNOWN_TYPE resource.hcloud_server.tracker.dynamic.nic: "nic" is not a block that can be generated here',
    ],
  ],
  [
    "a name twice",
    {
      resource: [{ terraform_data: { a: {} } }, { terraform_data: { a: {} } }],
      locals: [{ x: 1 }, { x: 2 }],
    },
    [
      "HCL_DUPLICATE resource.terraform_data.a: this resource stands twice",
      "HCL_DUPLICATE locals.x: the local value stands twice",
    ],
  ],
  [
    "a name that is none",
    { resource: { terraform_data: { "a b": {} } } },
    ['HCL_NAME resource.terraform_data["a b"]: "a b" is not a name: letters, digits, _ and -'],
  ],
  [
    "NUL",
    text("a\0b"),
    ["HCL_SYNTAX resource.terraform_data.a.input: a NUL character, which no HCL string can hold"],
  ],
  [
    "a lone surrogate",
    text("a\ud800b"),
    ["HCL_SYNTAX resource.terraform_data.a.input: a lone surrogate, which is not a character"],
  ],
  [
    "an unterminated interpolation",
    text("a ${b"),
    ["HCL_SYNTAX resource.terraform_data.a.input: unterminated template: no } closes the sequence"],
  ],
  [
    "an unterminated directive",
    text("%{ if x }"),
    ["HCL_SYNTAX resource.terraform_data.a.input: unterminated template: no %{ endif }"],
  ],
  [
    "a directive that ends nothing",
    text("%{ endfor }"),
    ["HCL_SYNTAX resource.terraform_data.a.input: unexpected template directive %{ endfor }"],
  ],
  [
    "an unterminated string",
    text('${upper("x)}'),
    ["HCL_SYNTAX resource.terraform_data.a.input: unterminated string"],
  ],
  ["unbalanced brackets", text("${upper(1}"), ["HCL_SYNTAX resource.terraform_data.a.input: unexpected }"]],
  [
    "an empty interpolation",
    text("${ }"),
    ["HCL_SYNTAX resource.terraform_data.a.input: an interpolation without an expression"],
  ],
  [
    "shell syntax that was not escaped",
    text("echo ${V:-x'y}"),
    ['HCL_SYNTAX resource.terraform_data.a.input: unexpected "\'" in an expression'],
  ],
  ["a shell default that was not escaped", text("${V:-x}"), [unexpected('":"')]],
  ["shell words that were not escaped", text('a ${"$@" "b"} c'), [unexpected('"\\""')]],
  ["an assignment", text("${a = 1}"), [unexpected('"="')]],
  ["a list without brackets", text("${a, b}"), [unexpected('","')]],
  ["a conditional of conditionals", text("${a ? b ? 1 : 2 : c ? [3, 4][0] : { x : 5 }.x}"), []],
  [
    "a reference that is none",
    { resource: { terraform_data: { a: { depends_on: ["not a reference"] } } } },
    [
      'HCL_SYNTAX resource.terraform_data.a.depends_on[0]: "not a reference" is not a reference such as aws_instance.example',
    ],
  ],
  [
    "a type constraint that is none",
    { variable: { x: { type: "list of text" } } },
    ['HCL_SYNTAX variable.x.type: "list of text" is not a type constraint such as list(string)'],
  ],
  [
    "everything at once",
    { ...server({ nam: "x", backups: [] }), locals: { a: ["ok", { b: "\0" }] } },
    [
      "HCL_UNKNOWN resource.hcloud_server.tracker.nam: unknown name, did you mean name?",
      "HCL_WRONG_TYPE resource.hcloud_server.tracker.backups: expected a bool, found a list",
      "HCL_SYNTAX locals.a[1].b: a NUL character, which no HCL string can hold",
    ],
  ],
];

test.each(cases)("%s", (_, configuration, expected) => {
  expect(faultsOf(configuration)).toEqual(expected);
});

test("the error's own text names the first fault and counts the others", () => {
  expect(() => writeHcl({ ...server({ nam: 1 }), x: {} }, known)).toThrow(
    "The stack cannot be written as HCL: resource.hcloud_server.tracker.nam: unknown name, did you mean name? (and 1 more)",
  );
});
