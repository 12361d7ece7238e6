import { isDebianLike, parseOsRelease } from "../../toolchain/libvirt-host-facts";
import { atLeast, versionIn } from "../../toolchain/version";
import { type Finding, ok, problem, warning } from "./finding";
import { ask, type Host } from "./host";

/** As `engines` in package.json has it. */
const OLDEST_NODE = "20.10";

export interface SystemFacts {
  readonly osRelease?: string;
  /** As Node.js calls them. */
  readonly system: string;
  readonly processor: string;
  readonly nodeVersion: string;
  readonly user: string;
  /** Groups of this session. */
  readonly groups: readonly string[];
  /** Groups the next login will have. */
  readonly groupsAtLogin: readonly string[];
  readonly root: boolean;
  readonly sudo: "silent" | "asks" | "absent";
  /** What `ssh -V` says. */
  readonly ssh?: string;
  readonly git?: string;
}

export async function systemFacts(host: Host): Promise<SystemFacts> {
  const [osRelease, name, groups, sudo, ssh, git] = await Promise.all([
    host.computer.read("/etc/os-release"),
    ask(host, "id", "-un"),
    ask(host, "id", "-Gn"),
    ask(host, "sudo", "--non-interactive", "true"),
    ask(host, "ssh", "-V"),
    ask(host, "git", "--version"),
  ]);
  const user = name?.stdout.trim() ?? "";
  const atLogin = await ask(host, "id", "-Gn", user);
  return {
    osRelease,
    system: host.system,
    processor: host.processor,
    nodeVersion: host.nodeVersion,
    user,
    groups: words(groups?.stdout),
    groupsAtLogin: words(atLogin?.stdout),
    root: host.computer.root,
    sudo: sudo === undefined ? "absent" : sudo.status === 0 ? "silent" : "asks",
    ssh: ssh && versionIn(ssh.stderr),
    git: git && versionIn(git.stdout),
  };
}

export function systemFindings(facts: SystemFacts): Finding[] {
  return [osFinding(facts), nodeFinding(facts), rightsFinding(facts), sshFinding(facts), gitFinding(facts)];
}

function osFinding({ osRelease, system, processor }: SystemFacts): Finding {
  const name = "operating system";
  const title = osRelease === undefined ? system : (parseOsRelease(osRelease).get("PRETTY_NAME") ?? system);
  const found = `${title}, ${processor}`;
  if (system !== "linux" || !["x64", "arm64"].includes(processor)) {
    return problem(
      name,
      found,
      "Run the deployer on Linux on x86-64 or ARM64, in a virtual machine if need be.",
    );
  }
  if (osRelease !== undefined && isDebianLike(osRelease)) return ok(name, found);
  return warning(name, found, "Only on Debian and Ubuntu are missing packages installed for you.");
}

function nodeFinding({ nodeVersion }: SystemFacts): Finding {
  if (atLeast(nodeVersion, OLDEST_NODE)) return ok("node", nodeVersion);
  return problem("node", `${nodeVersion}, expected ${OLDEST_NODE} or newer`, "Install Node.js 20 or 22.");
}

function rightsFinding({ root, sudo, user }: SystemFacts): Finding {
  const name = "root rights";
  if (root) return ok(name, "this is root");
  if (sudo === "silent") return ok(name, "sudo, without a password");
  if (sudo === "asks") return ok(name, "sudo, which asks for a password");
  return warning(
    name,
    `${user} is not root, and there is no sudo`,
    "Have an administrator install what is missing, or install sudo.",
  );
}

function sshFinding({ ssh }: SystemFacts): Finding {
  if (ssh !== undefined) return ok("ssh", `OpenSSH ${ssh}`);
  return problem("ssh", "not installed", "Install it: `sudo apt-get install openssh-client`.");
}

function gitFinding({ git }: SystemFacts): Finding {
  if (git !== undefined) return ok("git", git);
  return warning("git", "not installed", "Only `make hcl-diff` needs it: `sudo apt-get install git`.");
}

function words(text = ""): string[] {
  return text.trim().split(/\s+/).filter(Boolean);
}
