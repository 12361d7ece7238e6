import { writeHcl } from "../../lib/hcl";
import { constructCases } from "./construct-cases";
import { schemas, stringConfiguration } from "./matrix";
import { stringCases } from "./string-cases";
import { describeWithTofu, tofu, tofuOk, withFolder } from "./tofu";
import type { JsonObject } from "../../lib/hcl/json";

jest.setTimeout(120_000);

/** The outputs after applying one file in an empty folder. */
function outputsOf(name: string, content: string): unknown {
  return withFolder({ [name]: content }, (folder) => {
    if (content.includes("backend")) tofuOk(folder, "init", "-input=false", "-no-color");
    tofuOk(folder, "apply", "-auto-approve", "-input=false", "-no-color");
    const values: unknown = JSON.parse(tofuOk(folder, "output", "-json"));
    return values;
  });
}

/** All string cases in one configuration, one output each. */
function allStrings(): JsonObject {
  const { locals } = stringConfiguration("");
  const values = Object.values(stringCases);
  return {
    locals,
    resource: {
      terraform_data: Object.fromEntries(
        values.map((value, index) => {
          // A list cannot be part of a key.
          const key = value === "${local.list}" ? {} : { [`k${value}`]: true };
          const input = { value, list: [value, 1], object: { value }, key };
          return [`s${index}`, { input, triggers_replace: value }];
        }),
      ),
    },
    output: Object.fromEntries(
      values.map((_, index) => [`s${index}`, { value: `\${terraform_data.s${index}.output}` }]),
    ),
  };
}

describeWithTofu("applying HCL and its JSON twin gives the same", [], () => {
  test("for every string of the matrix", () => {
    const configuration = allStrings();
    const fromHcl = outputsOf("main.tf", writeHcl(configuration, {}));
    const fromJson = outputsOf("main.tf.json", JSON.stringify(configuration));
    expect(fromHcl).toEqual(fromJson);
    expect(Object.keys(stringCases).length).toBe(Object.keys(Object(fromJson)).length);
  });

  const applied = Object.entries(constructCases).filter(([, each]) => each.apply);
  test.each(applied)("for the construct: %s", (_, { configuration }) => {
    const fromHcl = outputsOf("main.tf", writeHcl(configuration, {}));
    expect(fromHcl).toEqual(outputsOf("main.tf.json", JSON.stringify(configuration)));
  });
});

describeWithTofu("the canonical format", [], () => {
  const known = schemas("null", "libvirt");
  const texts: Record<string, string> = Object.fromEntries([
    ...Object.values(stringCases).map((value, index) => [
      `s${index}.tf`,
      writeHcl(stringConfiguration(value), known),
    ]),
    ...Object.values(constructCases).map(({ configuration }, index) => [
      `c${index}.tf`,
      writeHcl(configuration, known),
    ]),
  ]);

  test("tofu fmt -check has nothing to change in any case of the matrix", () => {
    withFolder(texts, (folder) => {
      const { status, output } = tofu(folder, "fmt", "-check", "-diff", "-no-color");
      expect(output).toBe("");
      expect(status).toBe(0);
    });
  });
});
