import { parse } from "@cdktf/hcl2json";
import fc from "fast-check";
import { UserError } from "../../lib/errors";
import { literal, writeHcl } from "../../lib/hcl";
import { asObject, type Json, type JsonObject } from "../../lib/hcl/json";
import { locals, normalized, parameters, resource, text, value } from "./generated";
import { shuffled } from "./shuffle";
import { describeWithTofu, tofu, tofuOk, withFolder } from "../support/tofu";

jest.setTimeout(120_000);

const input = (json: Json): JsonObject => ({ resource: { terraform_data: { a: { input: json } } } });
const parsedInput = async (hcl: string): Promise<unknown> => {
  const parsed = asObject(await parse("main.tf", hcl), "what is parsed");
  const path = ["resource", "terraform_data", "a", 0, "input"];
  return path.reduce<unknown>(
    (inner, step) => new Map(Object.entries(inner ?? {})).get(String(step)),
    parsed,
  );
};

describe("for anything that is generated", () => {
  test("literal text keeps its value", () =>
    fc.assert(
      fc.asyncProperty(text, async (given) => {
        expect(await parsedInput(writeHcl(input(literal(given)), {}))).toBe(literal(given).normalize("NFC"));
      }),
      parameters,
    ));

  test("a tree of values parses back to itself", () =>
    fc.assert(
      fc.asyncProperty(value, async (given) => {
        expect(await parsedInput(writeHcl(input(given), {}))).toEqual(normalized(given));
      }),
      parameters,
    ));

  test("blocks and attributes of any schema parse back to themselves", () =>
    fc.assert(
      fc.asyncProperty(resource, async ({ schemas, configuration, parsed }) => {
        expect(await parse("main.tf", writeHcl(configuration, schemas))).toEqual(parsed);
      }),
      parameters,
    ));

  test("the order of keys does not matter", () =>
    fc.assert(
      fc.property(
        resource,
        fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
        (given, numbers) => {
          const random = (): number => Number(numbers.next().value);
          const other = shuffled(given.configuration, random);
          expect(writeHcl(asObject(other, "what was one"), given.schemas)).toBe(
            writeHcl(given.configuration, given.schemas),
          );
        },
      ),
      parameters,
    ));

  test("text that was not escaped gives HCL that parses, or an error, never broken HCL", () =>
    fc.assert(
      fc.asyncProperty(text, async (given) => {
        try {
          await parse("main.tf", writeHcl(input(given), {}));
        } catch (error) {
          if (!(error instanceof UserError)) expect(given).toMatch(/[$%]\{/);
        }
      }),
      parameters,
    ));
});

describeWithTofu("OpenTofu agrees about what is generated", [], () => {
  const values = fc.sample(value, { ...parameters, numRuns: 200 });
  const configuration: JsonObject = {
    locals,
    output: Object.fromEntries(values.map((each, index) => [`v${index}`, { value: each }])),
  };
  const outputs = (name: string, content: string): unknown =>
    withFolder({ [name]: content }, (folder) => {
      tofuOk(folder, "apply", "-auto-approve", "-input=false", "-no-color");
      const given: unknown = JSON.parse(tofuOk(folder, "output", "-json"));
      return given;
    });

  test("HCL and JSON give equal outputs", () => {
    const fromHcl = outputs("main.tf", writeHcl(configuration, {}));
    expect(fromHcl).toEqual(outputs("main.tf.json", JSON.stringify(configuration)));
  });

  test("tofu fmt -check has nothing to change", () => {
    const resources = fc.sample(resource, { ...parameters, numRuns: 200 });
    const files = resources.map((each, index): [string, string] => [
      `${index}.tf`,
      writeHcl(each.configuration, each.schemas),
    ]);
    withFolder({ ...Object.fromEntries(files), "v.tf": writeHcl(configuration, {}) }, (folder) => {
      expect(tofu(folder, "fmt", "-check", "-diff", "-no-color").output).toBe("");
    });
  });
});
