import { relative } from "node:path";
import type { ToolStatus } from "../../toolchain/inspect";
import { ANSIBLE_CORE, TRACKER } from "../../toolchain/pins";
import { atLeast, versionIn } from "../../toolchain/version";
import { type Finding, ok, problem, warning } from "./finding";
import { ask, type Host } from "./host";

/** What the tools are made from where they cannot be downloaded; any Go can fetch the pinned one. */
export interface MakerFacts {
  readonly go?: string;
  readonly rust?: string;
  readonly python?: string;
  /** Whether what is missing can be installed by apt. */
  readonly apt: boolean;
}

/** Servers by what they are for; true when one answers. */
export interface ReachFacts {
  readonly providerRegistry: boolean;
  readonly containerRegistry: boolean;
  readonly debian: boolean;
  readonly python: boolean;
  readonly goModules: boolean;
  readonly crates: boolean;
}

export interface ToolFacts {
  readonly statuses: readonly ToolStatus[];
  readonly makers: MakerFacts;
  readonly reach: ReachFacts;
  /** Folder that paths are shown from. */
  readonly root: string;
}

const SERVERS: Readonly<Record<keyof Omit<ReachFacts, "providerRegistry">, string>> = {
  containerRegistry: "https://registry-1.docker.io/v2/",
  debian: "http://deb.debian.org/debian/dists/stable/InRelease",
  python: "https://pypi.org/simple/pip/",
  goModules: "https://proxy.golang.org/",
  crates: "https://static.crates.io/",
};

export async function reachFacts(host: Host): Promise<Omit<ReachFacts, "providerRegistry">> {
  const [containerRegistry, debian, python, goModules, crates] = await Promise.all([
    host.answers(SERVERS.containerRegistry),
    host.answers(SERVERS.debian),
    host.answers(SERVERS.python),
    host.answers(SERVERS.goModules),
    host.answers(SERVERS.crates),
  ]);
  return { containerRegistry, debian, python, goModules, crates };
}

/** Prints the version, and fails without the parts that make a virtual environment. */
const PYTHON_QUESTION = "import ensurepip, sys, venv; print('%d.%d' % sys.version_info[:2])";

export async function makerFacts(host: Host): Promise<MakerFacts> {
  const [go, rust, python, apt] = await Promise.all([
    ask(host, "go", "version"),
    ask(host, "rustc", "--version"),
    ask(host, "python3", "-c", PYTHON_QUESTION),
    ask(host, "apt-get", "--version"),
  ]);
  return {
    go: go && versionIn(go.stdout),
    rust: rust && versionIn(rust.stdout),
    python: python?.status === 0 ? versionIn(python.stdout) : undefined,
    apt: apt !== undefined,
  };
}

export function toolFindings(facts: ToolFacts): Finding[] {
  return [
    ...facts.statuses.map((status) => toolFinding(status, facts)),
    ...makerFindings(facts),
    ...reachFindings(facts),
  ];
}

/** Whether every tool is there, so that nothing has to be fetched or made. */
export function isComplete(statuses: readonly ToolStatus[]): boolean {
  return statuses.every(({ path }) => path !== undefined);
}

function toolFinding({ name, version, path, source }: ToolStatus, facts: ToolFacts): Finding {
  if (path !== undefined) {
    const shown = relative(facts.root, path);
    return ok(name, `${version}, ${shown.startsWith("..") ? path : shown}`);
  }
  if (source === FETCHED_LATER) return ok(name, `${version}, ${FETCHED_LATER}`);
  const reason = obstacle(name, facts);
  if (reason === undefined) {
    return warning(
      name,
      `${version} is not there yet`,
      `Run \`make toolchain\`; it comes from ${source ?? "the network"}.`,
    );
  }
  return problem(name, `${version} is not there, and ${reason.found}`, reason.fix);
}

const FETCHED_LATER = "fetched when it is used";

interface Obstacle {
  readonly found: string;
  readonly fix: string;
}

/** Why a missing tool can be neither fetched nor made. */
function obstacle(name: string, { makers, reach }: ToolFacts): Obstacle | undefined {
  if (name === "ansible-core") {
    if (!reach.python)
      return {
        found: "pypi.org does not answer",
        fix: "Give access to pypi.org, or set PIP_INDEX_URL to a mirror.",
      };
    if (makers.python !== undefined || makers.apt) return undefined;
    return {
      found: "there is no Python with venv",
      fix: `Install Python ${ANSIBLE_CORE.oldestPython} or newer with venv.`,
    };
  }
  if (name.startsWith("image ")) {
    if (reach.containerRegistry) return undefined;
    if (!reach.crates)
      return {
        found: "neither the container registry nor crates.io answers",
        fix: "Give access to one of them.",
      };
    if (makers.rust !== undefined || makers.apt) return undefined;
    return {
      found: "there is no Rust to build it with",
      fix: `Install Rust ${TRACKER.oldestRust} or newer, or give access to the container registry.`,
    };
  }
  if (reach.providerRegistry) return undefined;
  const access = "Give access to registry.opentofu.org and github.com";
  if (name === "provider lxd")
    return {
      found: "the provider registry does not answer",
      fix: `${access}, or bring its release: docs/guides/lxd.md.`,
    };
  if (!reach.goModules)
    return {
      found: "neither the provider registry nor the Go module proxy answers",
      fix: `${access}, or to proxy.golang.org.`,
    };
  if (makers.go !== undefined || makers.apt) return undefined;
  return {
    found: "there is no Go to build it with",
    fix: `Install Go 1.16 or newer. ${access} instead if you can.`,
  };
}

/** Compilers matter only where something must be built. */
function makerFindings({ statuses, makers, reach }: ToolFacts): Finding[] {
  const missing = statuses.filter(({ path }) => path === undefined).map(({ name }) => name);
  const builds = !reach.providerRegistry && missing.some((name) => !/^(ansible-core|image )/.test(name));
  const compiles = !reach.containerRegistry && missing.some((name) => name.startsWith("image "));
  return [
    makerFinding("go", makers.go, builds, "golang-go", makers.apt),
    makerFinding("rust", makers.rust, compiles, "cargo", makers.apt),
    makerFinding("python", makers.python, missing.includes("ansible-core"), "python3-venv", makers.apt),
  ];
}

function makerFinding(
  name: string,
  version: string | undefined,
  needed: boolean,
  debianPackage: string,
  apt: boolean,
): Finding {
  if (name === "rust" && needed && version !== undefined && !atLeast(version, TRACKER.oldestRust)) {
    return problem(
      name,
      `${version}, expected ${TRACKER.oldestRust} or newer`,
      "Install a newer one with rustup (https://rustup.rs).",
    );
  }
  if (version !== undefined) return ok(name, needed ? version : `${version}, not needed`);
  if (!needed) return ok(name, "not installed, not needed");
  const install = `\`sudo apt-get install ${debianPackage}\``;
  return apt
    ? warning(name, "not installed", `\`make toolchain\` asks, then installs it: ${install}.`)
    : problem(name, "not installed", `Install it, or what it is called on your system: ${install}.`);
}

function reachFindings({ statuses, reach, makers }: ToolFacts): Finding[] {
  const lacks = (pattern: RegExp): boolean =>
    statuses.some(({ name, path }) => path === undefined && pattern.test(name));
  return [
    reachFinding("provider registry", reach.providerRegistry, lacks(/^(opentofu|provider )/), {
      way: "OpenTofu and providers come from it",
      detour: `OpenTofu and providers are built from the Go modules${reach.goModules ? "" : ", whose proxy does not answer either"}; 6 to 10 minutes, once`,
      fix: "Give access to registry.opentofu.org and github.com to save the time.",
    }),
    reachFinding("container registry", reach.containerRegistry, lacks(/^image /), {
      way: "the host pulls images from it",
      detour: `the tracker's image is built from its crate${reach.crates ? "" : ", and crates.io does not answer either"}; about 9 minutes, once`,
      fix: "Give access to docker.io to save the time.",
    }),
    reachFinding("Debian archive", reach.debian, makers.apt, {
      way: "packages and machine images come from it",
      detour: "packages can come only from what apt is configured for",
      fix: "Check that `apt-get update` works.",
    }),
    reachFinding("Python index", reach.python, lacks(/^ansible-core/), {
      way: "Ansible comes from it",
      detour: "Ansible can come only from what pip is configured for",
      fix: "Give access to pypi.org, or set PIP_INDEX_URL to a mirror.",
    }),
  ];
}

/** `needed`: something is still to come from there. */
function reachFinding(
  name: string,
  reached: boolean,
  needed: boolean,
  { way, detour, fix }: { way: string; detour: string; fix: string },
): Finding {
  if (reached) return ok(name, `answers: ${way}`);
  if (!needed) return ok(name, "does not answer, not needed: the tools are here");
  return warning(name, `does not answer: ${detour}`, fix);
}
