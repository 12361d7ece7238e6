/**
 * Text that OpenTofu shall take as it stands: `${` and `%{` begin a template in every string of a configuration,
 * so they are escaped here, once, where configuration enters a construct.
 *
 * Do not put an interpolation directly behind text that ends in `$` or `%`: `$` + `${x}` reads as an escape.
 */
export function literal(text: string): string {
  return text.replace(/[$%](?=\{)/g, (sign) => sign + sign);
}
