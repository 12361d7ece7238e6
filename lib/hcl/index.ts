export { literal } from "./literal";
export { removeStacks, type StackFile } from "./stack-folder";
export { HclSynthesizer, type HclSynthesizerProps } from "./synthesizer";
export { splitStack, writeHcl } from "./write";
