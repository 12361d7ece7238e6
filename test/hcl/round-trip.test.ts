import { parse } from "@cdktf/hcl2json";
import { writeHcl } from "../../lib/hcl";
import { matrix, schemas } from "./matrix";
import { parsedShape, withoutSpacing } from "./parsed-shape";

const known = schemas("hcloud", "libvirt", "lxd", "null");

/** hcl2json evaluates strings within strings itself; that they keep their value is tested by applying them. */
const EVALUATED = new Set(["string: nested interpolations"]);

test("the matrix has at least 60 cases", () => {
  expect(matrix.length).toBeGreaterThanOrEqual(60);
});

describe("HCL parsed back gives the Terraform JSON", () => {
  test.each(matrix)("$name", async ({ name, configuration }) => {
    const parsed: unknown = await parse("main.tf", writeHcl(configuration, known));
    if (EVALUATED.has(name)) return;
    expect(withoutSpacing(parsed)).toEqual(withoutSpacing(parsedShape(configuration)));
  });
});
