import { bundle } from "./commands/bundle";
import { doctor } from "./commands/doctor";
import { configure, deploy, release, run } from "./commands/application";
import { show, test } from "./commands/look";
import { plan, provision, synth, toolchain, validate } from "./commands/infrastructure";
import { destroy } from "./commands/destroy";
import { init } from "./commands/init";
import { lock } from "./commands/lock";
import { logs, ssh } from "./commands/machine";
import { purge } from "./commands/purge";
import { register } from "./commands/register";
import { render } from "./commands/render";
import { restore, tofu } from "./commands/tofu";
import { tunnel } from "./commands/tunnel";
import type { Verb } from "./verb";

/** Every verb, in the order of a deployment's life. */
export const verbs: readonly Verb[] = [
  doctor,
  validate,
  toolchain,
  render,
  lock,
  bundle,
  synth,
  init,
  register,
  plan,
  provision,
  configure,
  release,
  run,
  deploy,
  test,
  show,
  logs,
  ssh,
  tunnel,
  tofu,
  restore,
  destroy,
  purge,
];
