/** A decoded value; dictionary keys are byte strings written as latin1. */
export type Bencoded = number | Buffer | Bencoded[] | Map<string, Bencoded>;

/** Deepest nesting accepted; tracker replies need four levels. */
const MAX_DEPTH = 32;

interface Step {
  readonly value: Bencoded;
  readonly next: number;
}

/**
 * Decodes one value that must fill the input (BEP 3): shortest integers, sorted unique keys, nothing behind it.
 * @throws SyntaxError naming the byte offset
 */
export function decodeBencode(input: Buffer): Bencoded {
  const { value, next } = decodeValue(input, 0, 0);
  if (next !== input.length) throw fault(next, "expected the end");
  return value;
}

function decodeValue(input: Buffer, offset: number, depth: number): Step {
  if (depth > MAX_DEPTH) throw fault(offset, `nested deeper than ${MAX_DEPTH} levels`);
  const head = String.fromCharCode(input[offset] ?? 0);
  if (head === "i") return decodeInteger(input, offset);
  if (head === "l") return decodeList(input, offset, depth);
  if (head === "d") return decodeDictionary(input, offset, depth);
  if (head >= "0" && head <= "9") return decodeString(input, offset);
  throw fault(offset, "expected a value");
}

function decodeInteger(input: Buffer, offset: number): Step {
  const { text, next } = textUntil(input, offset + 1, "e");
  if (!/^(0|-?[1-9][0-9]*)$/.test(text)) throw fault(offset, "expected an integer");
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw fault(offset, "integer out of range");
  return { value, next };
}

function decodeString(input: Buffer, offset: number): { value: Buffer; next: number } {
  const { text, next } = textUntil(input, offset, ":");
  if (!/^(0|[1-9][0-9]*)$/.test(text)) throw fault(offset, "expected a string length");
  const end = next + Number(text);
  if (end > input.length) throw fault(offset, "string longer than the input");
  return { value: input.subarray(next, end), next: end };
}

function decodeList(input: Buffer, offset: number, depth: number): Step {
  const value: Bencoded[] = [];
  let next = offset + 1;
  while (!isEnd(input, next)) {
    const item = decodeValue(input, next, depth + 1);
    value.push(item.value);
    next = item.next;
  }
  return { value, next: next + 1 };
}

function decodeDictionary(input: Buffer, offset: number, depth: number): Step {
  const value = new Map<string, Bencoded>();
  let previous: string | undefined;
  let next = offset + 1;
  while (!isEnd(input, next)) {
    const keyStep = decodeString(input, next);
    const key = keyStep.value.toString("latin1");
    if (previous !== undefined && key <= previous) throw fault(next, "keys not sorted or not unique");
    const item = decodeValue(input, keyStep.next, depth + 1);
    value.set(key, item.value);
    previous = key;
    next = item.next;
  }
  return { value, next: next + 1 };
}

function textUntil(input: Buffer, offset: number, end: string): { text: string; next: number } {
  const at = input.indexOf(end, offset, "latin1");
  if (at < 0) throw fault(offset, `expected "${end}"`);
  return { text: input.toString("latin1", offset, at), next: at + 1 };
}

function isEnd(input: Buffer, offset: number): boolean {
  return String.fromCharCode(input[offset] ?? 0) === "e";
}

function fault(offset: number, problem: string): SyntaxError {
  return new SyntaxError(`${problem} at byte ${offset}`);
}
