import { configure, deploy, release, run } from "./commands/application";
import { show, test } from "./commands/look";
import { plan, provision, synth, toolchain, validate } from "./commands/infrastructure";
import { destroy } from "./commands/destroy";
import type { Verb } from "./verb";

/** Every verb, in the order of a deployment's life. */
export const verbs: readonly Verb[] = [
  validate,
  toolchain,
  synth,
  plan,
  provision,
  configure,
  release,
  run,
  deploy,
  test,
  show,
  destroy,
];
