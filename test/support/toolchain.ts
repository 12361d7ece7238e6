import type { Toolchain } from "../../lib/toolchain/toolchain";

/** Tools that are only named: a recorded runner runs none of them. */
export const TOOLCHAIN: Toolchain = {
  tofu: "/tools/tofu",
  tofuVersion: "1.12.6",
  flavor: "opentofu",
  mirrored: {},
  images: [],
  ansiblePlaybook: "/tools/ansible-playbook",
  ansibleVersion: "2.19.14",
};
