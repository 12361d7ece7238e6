/** A reference as Docker shows it: without the parts that it adds by itself. */
export function familiar(reference: string): string {
  return reference.replace(/^(index\.)?docker\.io\//, "").replace(/^library\//, "");
}
