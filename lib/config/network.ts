/** A network in CIDR notation from its first address on; `network` must be valid. */
export function networkStart(network: string): string {
  const [address = "", length = ""] = network.split("/");
  const bits = addressBits(address);
  const start = bits.slice(0, Number(length)).padEnd(bits.length, "0");
  return start === bits ? network : `${addressText(start)}/${length}`;
}

/** Whether an address stands in a network of its family; both must be valid. */
export function isInNetwork(address: string, network: string): boolean {
  const [start = "", length = ""] = network.split("/");
  const [bits, other] = [addressBits(address), addressBits(start)];
  return bits.length === other.length && bits.slice(0, Number(length)) === other.slice(0, Number(length));
}

/** An address as text of 32 or 128 binary digits. */
function addressBits(address: string): string {
  if (!address.includes(":")) return binary(address.split(".").map(Number), 8);
  // An embedded IPv4 address is two groups.
  const plain = address.replace(/(\d+)\.(\d+)\.(\d+)\.(\d+)$/, (_whole, ...parts: string[]) => {
    const [a = 0, b = 0, c = 0, d = 0] = parts.slice(0, 4).map(Number);
    return `${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`;
  });
  const [head = "", tail = ""] = plain.split("::").map((part) => part);
  const groups = (text: string): number[] =>
    text === "" ? [] : text.split(":").map((group) => parseInt(group, 16));
  const [before, after] = [groups(head), groups(tail)];
  const zeros: number[] = Array.from({ length: Math.max(0, 8 - before.length - after.length) }, () => 0);
  return binary([...before, ...zeros, ...after], 16);
}

function addressText(bits: string): string {
  if (bits.length === 32) return numbers(bits, 8).join(".");
  const groups = numbers(bits, 16).map((number) => number.toString(16));
  // The longest run of zeros is left out; here it is the end that was cut off.
  const text = groups.join(":").replace(/(:0)+$/, "::");
  return text === "0::" ? "::" : text;
}

function binary(numbersOf: readonly number[], width: number): string {
  return numbersOf.map((number) => number.toString(2).padStart(width, "0")).join("");
}

function numbers(bits: string, width: number): number[] {
  return Array.from({ length: bits.length / width }, (_, index) =>
    parseInt(bits.slice(index * width, (index + 1) * width), 2),
  );
}
