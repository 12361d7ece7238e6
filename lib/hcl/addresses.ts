import { TerraformElement, type TerraformStack } from "cdktf";
import { Faults } from "./faults";
import { isObject } from "./json";

const ADDRESSED = new Set(["resource", "data", "output", "variable", "locals", "module"]);

/**
 * Two constructs with one address would silently become one block in CDKTF's JSON.
 * @throws UserError HCL_INVALID (exit 3) that names both
 */
export function checkAddresses(stack: TerraformStack): void {
  const faults = new Faults();
  const seen = new Map<string, string>();
  for (const element of stack.node.findAll()) {
    if (!TerraformElement.isTerraformElement(element) || element.cdktfStack !== stack) continue;
    for (const path of addresses(element)) {
      const address = path.join(".");
      const other = seen.get(address);
      if (other !== undefined) {
        const message = `the constructs ${other} and ${element.node.path} have one logical name`;
        faults.add(path, "HCL_DUPLICATE", message, "Give one of them another id.");
      }
      seen.set(address, element.node.path);
    }
  }
  faults.throwIfAny();
}

function addresses(element: TerraformElement): string[][] {
  const fragment: unknown = element.toTerraform();
  if (!isObject(fragment)) return [];
  return Object.entries(fragment).flatMap(([kind, named]) => {
    if (!isObject(named) || !ADDRESSED.has(kind)) return [];
    if (kind !== "resource" && kind !== "data") return Object.keys(named).map((name) => [kind, name]);
    return Object.entries(named).flatMap(([type, byName]) =>
      isObject(byName) ? Object.keys(byName).map((name) => [kind, type, name]) : [],
    );
  });
}
