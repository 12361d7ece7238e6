import type { JsonObject } from "../../lib/hcl/json";

/** A whole configuration. `apply` says that OpenTofu can apply it with nothing but its built-in resource. */
export interface ConstructCase {
  readonly configuration: JsonObject;
  readonly apply: boolean;
}

const data = (body: JsonObject): JsonObject => ({ resource: { terraform_data: { a: body } } });
const applied = (configuration: JsonObject): ConstructCase => ({ configuration, apply: true });
const written = (configuration: JsonObject): ConstructCase => ({ configuration, apply: false });
const output = (value: string): JsonObject => ({ output: { x: { value } } });

export const constructCases: Readonly<Record<string, ConstructCase>> = {
  numbers: applied({ output: { x: { value: [0, -1, 1.5, 1e21, 1e-7, -2.5e-9, 9007199254740991] } } }),
  "booleans and null": applied({ output: { x: { value: [true, false, null, "true"] } } }),
  "empty list and object": applied({ output: { x: { value: { list: [], object: {} } } } }),
  "nested lists and objects": applied({
    output: { x: { value: { a: [{ b: [[1, 2], []] }, {}], c: { d: { e: "f" } } } } },
  }),
  "long list": applied({
    output: { x: { value: Array.from({ length: 40 }, (_, index) => `item ${index}`) } },
  }),
  "list of long texts": applied({ output: { x: { value: ["a\nb\n", "c\nd\n"] } } }),
  "object with long text": applied({ output: { x: { value: { a: "a\nb\n", b: 1 } } } }),
  "keys that are no names": applied({
    output: {
      x: { value: { "a.b": 1, "a b": 2, "a-b": 3, "1a": 4, "": 5, ö: 6, 'q"\\': 7, "//": 8, "a/b": 9 } },
    },
  }),
  "keys that are keywords": applied({
    output: {
      x: {
        value: [
          { for: 1 },
          { if: 2, in: 3 },
          { true: 1, false: 2, null: 3 },
          { __proto_: 1, constructor: 2 },
        ],
      },
    },
  }),
  "keys that are templates": applied({
    locals: { k: "key" },
    output: { x: { value: { "${local.k}": 1, "${local.k}-b": 2, "$${c}": 3, "%%{d}": 4 } } },
  }),
  "alignment with wide keys": applied({ output: { x: { value: { 日本: 1, a: 2, "👩‍💻": 3, "e\u0301": 4 } } } }),
  "locals of every kind": applied({
    locals: { a: false, b: 0, c: "", d: null, e: [1], f: { g: "${local.b}" }, h: "x\ny\n" },
    output: {
      x: { value: "${jsonencode([local.a, local.b, local.c, local.d, local.e, local.f, local.h])}" },
    },
  }),
  "output of text that looks like a number": applied({ output: { x: { value: "42" } } }),
  "output with everything": applied({
    ...data({ input: 1 }),
    output: {
      x: {
        value: "${terraform_data.a.output}",
        description: 'of ${what}? "quoted"',
        sensitive: true,
        depends_on: ["terraform_data.a"],
        precondition: [{ condition: "${terraform_data.a.output == 1}", error_message: "never ${1 + 1}" }],
      },
    },
  }),
  variables: applied({
    variable: {
      text: { type: "string", default: 'a ${b} %{c} $${d} \\ "\n', description: "in ${braces}\nand lines\n" },
      list: { type: "list(string)", default: ["a", "${b}"], nullable: false },
      shape: {
        type: "object({ a = string, b = optional(number, 3), c = map(list(bool)) })",
        default: { a: "x", c: { y: [true] } },
      },
      secret: { type: "string", default: "s", sensitive: true },
      untyped: { default: { "${k}": 1 } },
      shorthand: { type: "map", default: { a: "b" } },
      anything: { type: "any", default: null },
    },
    output: {
      x: {
        value: "${jsonencode([var.text, var.list, var.shape, var.untyped, var.shorthand, var.anything])}",
      },
    },
  }),
  "variable with validation": applied({
    variable: {
      n: {
        type: "number",
        default: 3,
        validation: [
          { condition: "${var.n > 1}", error_message: "more than 1, not ${var.n}" },
          { condition: "${var.n < 9 && var.n != 5}", error_message: "less than 9" },
        ],
      },
    },
    ...output("${var.n}"),
  }),
  count: applied({
    ...data({ count: 2, input: "${count.index}" }),
    ...output("${terraform_data.a[*].output}"),
  }),
  "count by template": applied({
    ...data({ count: "${1 + 1}", input: 1 }),
    ...output("${length(terraform_data.a)}"),
  }),
  for_each: applied({
    ...data({ for_each: { b: "1", c: "2" }, input: "${each.key}=${each.value}" }),
    ...output('${[for key in ["b", "c"] : terraform_data.a[key].output]}'),
  }),
  "for_each by template": applied({
    ...data({ for_each: '${toset(["b", "c"])}', input: "${each.value}" }),
    ...output('${terraform_data.a["b"].output}'),
  }),
  depends_on: applied({
    resource: {
      terraform_data: {
        a: { input: 1 },
        b: { depends_on: ["terraform_data.a", "terraform_data.c[0]"] },
        c: { count: 1 },
      },
    },
  }),
  // Wrong as JSON: CDKTF gives it for an output that depends on a resource.
  "depends_on in braces": written({
    resource: { terraform_data: { a: { input: 1 }, b: { depends_on: ["${terraform_data.a}"], input: 2 } } },
  }),
  "provider by its alias": written({
    terraform: { required_providers: { null: { source: "hashicorp/null", version: ">= 2.1.2, < 4.0.0" } } },
    provider: { null: [{}, { alias: "second" }] },
    resource: { null_resource: { a: { provider: "null.second", triggers: { "a b": "1" } } } },
  }),
  lifecycle: applied(
    data({
      input: "x",
      lifecycle: {
        create_before_destroy: true,
        ignore_changes: ["input", "triggers_replace"],
        prevent_destroy: false,
      },
    }),
  ),
  "lifecycle that ignores all": applied(data({ input: "x", lifecycle: { ignore_changes: "all" } })),
  "lifecycle in a list": applied(data({ input: "x", lifecycle: [{ ignore_changes: ["input"] }] })),
  replace_triggered_by: applied({
    resource: {
      terraform_data: {
        a: { input: 1 },
        b: { lifecycle: { replace_triggered_by: ["terraform_data.a", "terraform_data.a.output"] } },
      },
    },
  }),
  "pre- and postconditions": applied({
    locals: { one: 1 },
    ...data({
      input: "x",
      lifecycle: {
        precondition: [{ condition: "${local.one < 2}", error_message: 'is "${1 + 0}"' }],
        postcondition: [{ condition: '${self.output == "x"}', error_message: "is ${self.output}\nnot x\n" }],
      },
    }),
  }),
  "provisioners in order": applied(
    data({
      input: "x",
      provisioner: [
        { "local-exec": { command: "[ -n \"${self.id}\" ] && echo '$${x}' \\\\ > /dev/null\ntrue\n" } },
        {
          "local-exec": {
            command: "{ test \"$A\" = 'b c'; }",
            interpreter: ["/bin/sh", "-c"],
            working_dir: ".",
            environment: { A: "b c" },
            on_failure: "fail",
          },
        },
        { "local-exec": { when: "destroy", command: "true", on_failure: "continue" } },
      ],
    }),
  ),
  "connection and remote provisioners": written(
    data({
      connection: { type: "ssh", host: "${self.output}", private_key: '${file("key")}', timeout: "5m" },
      provisioner: [
        { "remote-exec": { inline: ["echo a", 'echo "b"'], connection: { user: "root" } } },
        { file: { content: "a\nb\n", destination: "/x" } },
      ],
    }),
  ),
  moved: applied({ ...data({ input: 1 }), moved: [{ from: "terraform_data.old", to: "terraform_data.a" }] }),
  import: applied({ ...data({ input: 1 }), import: [{ to: "terraform_data.a", id: "some-id" }] }),
  removed: applied({
    ...data({ input: 1 }),
    removed: [{ from: "terraform_data.gone", lifecycle: { destroy: false } }],
  }),
  check: applied({
    ...data({ input: 1 }),
    check: {
      sane: { assert: [{ condition: "${terraform_data.a.output == 1}", error_message: "is not 1" }] },
    },
  }),
  "check with a data source": written({
    check: {
      sane: {
        data: { terraform_remote_state: { s: { backend: "local", config: { path: "x" } } } },
        assert: [{ condition: "${data.terraform_remote_state.s.outputs.a == 1}", error_message: "no" }],
      },
    },
  }),
  "remote state": written({
    data: {
      terraform_remote_state: {
        s: { backend: "s3", config: { bucket: "b", endpoints: { s3: "https://s3.example.com" } } },
      },
    },
  }),
  "local backend": applied({
    terraform: { backend: { local: { path: "state/x.tfstate" } } },
    ...data({ input: 1 }),
  }),
  "S3 backend": written({
    terraform: {
      backend: {
        s3: {
          bucket: "b",
          key: "k",
          region: "fsn1",
          endpoints: { s3: "https://s3.example.com" },
          skip_s3_checksum: true,
        },
      },
    },
  }),
  "remote backend": written({
    terraform: {
      backend: { remote: { hostname: "app.example.com", organization: "o", workspaces: { name: "w" } } },
    },
  }),
  cloud: written({ terraform: { cloud: { organization: "o", workspaces: { tags: ["a", "b"] } } } }),
  encryption: applied({
    terraform: {
      encryption: {
        key_provider: { pbkdf2: { main: { passphrase: "correct horse battery staple" } } },
        method: { aes_gcm: { main: { keys: "${key_provider.pbkdf2.main}" } }, unencrypted: { none: {} } },
        state: { method: "method.aes_gcm.main", fallback: { method: "method.unencrypted.none" } },
        plan: { method: "method.aes_gcm.main", enforced: true },
      },
    },
    ...data({ input: 1 }),
    ...output("${terraform_data.a.output}"),
  }),
  "required version": applied({
    terraform: { required_version: ">= 1.6.0, < 2.0.0" },
    ...data({ input: 1 }),
  }),
  "required providers": written({
    terraform: {
      required_providers: {
        null: { source: "hashicorp/null", version: "~> 3.2", configuration_aliases: ["null.second"] },
        libvirt: { source: "dmacvicar/libvirt" },
      },
    },
  }),
  module: written({
    terraform: { required_providers: { null: { source: "hashicorp/null" } } },
    provider: { null: [{ alias: "second" }] },
    module: {
      m: {
        source: "./modules/m",
        for_each: { a: "1" },
        providers: { null: "null.second" },
        depends_on: ["null_resource.a"],
        text: "a ${each.value}",
        object: { a: [1, { b: "c" }] },
      },
    },
    resource: { null_resource: { a: {} } },
  }),
  "comments are left out": applied({
    "//": "root",
    ...data({ "//": { metadata: { path: "s/a" } }, input: { "//": "kept" } }),
    ...output("${terraform_data.a.output}"),
  }),
  terraform_data: applied({
    ...data({ input: { a: [1, "x"], b: "x\ny\n" }, triggers_replace: ["a", { b: true }] }),
    ...output("${terraform_data.a.output}"),
  }),
  "unicode name": applied({ locals: { größe: 1 }, ...output("${local.größe}") }),
  "block as an object and as a list": written({
    resource: {
      libvirt_network: {
        a: {
          name: "a",
          dhcp: { enabled: true },
          dns: [{ hosts: [{ hostname: "b", ip: "192.0.2.1" }, { ip: "192.0.2.2" }] }],
        },
      },
    },
  }),
  "dynamic blocks": written({
    resource: {
      libvirt_domain: {
        a: {
          name: "a",
          disk: { volume_id: "x" },
          dynamic: {
            disk: {
              for_each: "${var.disks}",
              iterator: "each_disk",
              content: { volume_id: "${each_disk.value}" },
            },
            network_interface: [
              {
                for_each: ["a", "b"],
                content: [{ network_name: "${network_interface.value}", hostname: 'x "y"' }],
              },
            ],
          },
        },
      },
    },
  }),
  "nested attributes": written({
    resource: {
      hcloud_zone_rrset: {
        a: {
          zone: "z",
          name: "@",
          type: "TXT",
          records: [{ value: '"a ${var.b}"', comment: "c\nd" }, { value: "${var.e}" }],
        },
      },
    },
  }),
  "map with dotted keys beside blocks": written({
    resource: {
      lxd_instance: {
        a: {
          name: "a",
          config: { "user.user-data": "#cloud-config\nx: ${1 + 2}\n", "limits.memory": "2GiB" },
          device: [{ name: "root", type: "disk", properties: { path: "/", pool: "default" } }],
        },
      },
    },
  }),
  "provider with blocks and lists": written({
    provider: { libvirt: [{ uri: "qemu+ssh://root@${var.host}/system" }] },
  }),
};
