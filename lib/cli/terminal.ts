/** Whether a person reads the stream; for a pipe or a file node leaves the property out. */
export function isTerminal(stream: { readonly isTTY?: boolean }): boolean {
  return stream.isTTY ?? false;
}
