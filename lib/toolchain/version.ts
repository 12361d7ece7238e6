/** The first dotted number in a tool's version line, such as `1.26.8` in `go version go1.26.8 linux/amd64`. */
export function versionIn(text: string): string | undefined {
  return /(\d+\.\d+(?:\.\d+)?)/.exec(text)?.[1];
}

/** True when `found` is `wanted` or newer; a missing part counts as 0. */
export function atLeast(found: string, wanted: string): boolean {
  const [left, right] = [numbersOf(found), numbersOf(wanted)];
  for (let part = 0; part < Math.max(left.length, right.length); part++) {
    const difference = (left[part] ?? 0) - (right[part] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return true;
}

function numbersOf(version: string): number[] {
  return version.split(".").map((part) => Number.parseInt(part, 10));
}
