import { TerraformResource, type TerraformElement } from "cdktf";

/**
 * The name of an element in the HCL, a contract: another name replaces the resource.
 * A resource is named after its path; a last step that only repeats its type is left out, so that the domain of
 * machine `tracker` is `libvirt_domain.tracker`. A variable or output is named by its own id.
 */
export function logicalName(element: TerraformElement): string {
  const { id, scopes } = element.node;
  if (!(element instanceof TerraformResource)) return id;
  const stack = scopes.indexOf(element.cdktfStack);
  const path = scopes.slice(stack + 1).map((scope) => scope.node.id);
  const repeatsType = element.terraformResourceType.endsWith(`_${id}`);
  return (repeatsType && path.length > 1 ? path.slice(0, -1) : path).join("_");
}
