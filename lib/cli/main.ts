import { main } from "./program";

void main(process.argv.slice(2)).then((status) => {
  // Not `process.exit`: what stands in a pipe would be lost.
  process.exitCode = status;
});
