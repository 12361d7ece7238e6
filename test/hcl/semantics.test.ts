import { writeHcl } from "../../lib/hcl";
import { asObject, type JsonObject } from "../../lib/hcl/json";
import { constructCases } from "./construct-cases";
import { matrix, schemas, stringLocals } from "./matrix";
import { stringCases } from "./string-cases";
import { describeWithTofu, tofu, tofuOk, withFolder } from "../support/tofu";

jest.setTimeout(180_000);

/** The outputs after applying these files in an empty folder. */
function outputsOf(files: Readonly<Record<string, string>>): JsonObject {
  return withFolder(files, (folder) => {
    tofuOk(folder, "init", "-input=false", "-no-color");
    tofuOk(folder, "apply", "-auto-approve", "-input=false", "-no-color");
    return asObject(JSON.parse(tofuOk(folder, "output", "-json")), "the outputs");
  });
}

/** All string cases in one configuration, one output each. */
function allStrings(): JsonObject {
  const values = Object.values(stringCases);
  const resources = values.map((value, index): [string, JsonObject] => {
    // A list cannot be part of a key.
    const key = value === "${local.list}" ? {} : { [`k${value}`]: true };
    return [
      `s${index}`,
      { input: { value, list: [value, 1], object: { value }, key }, triggers_replace: value },
    ];
  });
  const outputs = values.map((_, index): [string, JsonObject] => [
    `s${index}`,
    { value: `\${terraform_data.s${index}.output}` },
  ]);
  return {
    locals: stringLocals,
    resource: { terraform_data: Object.fromEntries(resources) },
    output: Object.fromEntries(outputs),
  };
}

const applied = Object.entries(constructCases).filter(([, each]) => each.apply);
/** What only a root module may hold is applied by itself, all other cases as modules of one root. */
const alone = applied.filter(
  ([, { configuration }]) => "terraform" in configuration || "import" in configuration,
);
const modules = applied.filter((each) => !alone.includes(each));

function asModules(name: string, write: (configuration: JsonObject) => string): Record<string, string> {
  const calls = modules.map((_, index): [string, JsonObject] => [`m${index}`, { source: `./m${index}` }]);
  const outputs = modules.map((_, index): [string, JsonObject] => [
    `m${index}`,
    { value: `\${module.m${index}}`, sensitive: true },
  ]);
  const root = { module: Object.fromEntries(calls), output: Object.fromEntries(outputs) };
  return {
    "main.tf.json": JSON.stringify(root),
    ...Object.fromEntries(
      modules.map(([, { configuration }], index): [string, string] => [
        `m${index}/${name}`,
        write(configuration),
      ]),
    ),
  };
}

const hcl = (configuration: JsonObject): string => writeHcl(configuration, {});
const json = (configuration: JsonObject): string => JSON.stringify(configuration);

describeWithTofu("applying HCL and its JSON twin gives the same", [], () => {
  test(`for the ${Object.keys(stringCases).length} strings of the matrix`, () => {
    const configuration = allStrings();
    const fromJson = outputsOf({ "main.tf.json": json(configuration) });
    expect(outputsOf({ "main.tf": hcl(configuration) })).toEqual(fromJson);
    expect(Object.keys(fromJson)).toHaveLength(Object.keys(stringCases).length);
  });

  test(`for ${modules.length} constructs of the matrix`, () => {
    const fromJson = outputsOf(asModules("main.tf.json", json));
    expect(outputsOf(asModules("main.tf", hcl))).toEqual(fromJson);
    expect(Object.keys(fromJson)).toHaveLength(modules.length);
  });

  test.each(alone)("for the construct of a root module: %s", (_, { configuration }) => {
    const fromJson = outputsOf({ "main.tf.json": json(configuration) });
    expect(outputsOf({ "main.tf": hcl(configuration) })).toEqual(fromJson);
  });
});

describeWithTofu("the canonical format", [], () => {
  test("tofu fmt -check has nothing to change in any case of the matrix", () => {
    const known = schemas("hcloud", "libvirt", "lxd", "null");
    const files = matrix.map(({ configuration }, index): [string, string] => [
      `${index}.tf`,
      writeHcl(configuration, known),
    ]);
    withFolder(Object.fromEntries(files), (folder) => {
      const { status, output } = tofu(folder, "fmt", "-check", "-diff", "-no-color");
      expect({ status, output }).toEqual({ status: 0, output: "" });
    });
  });
});
