import type { ToolStatus } from "../../../lib/toolchain/inspect";
import {
  isComplete,
  makerFacts,
  reachFacts,
  type ToolFacts,
  toolFindings,
} from "../../../lib/workflow/doctor/tools";
import { says } from "../../toolchain/fake-machine";
import { fakeHost } from "./fake-host";

const NAMES = ["opentofu", "provider libvirt", "ansible-core", "image torrust-tracker"];
const present: readonly ToolStatus[] = NAMES.map((name) => ({
  name,
  version: "1.0",
  path: `/p/.toolchain/${name}`,
}));
const missing: readonly ToolStatus[] = NAMES.map((name) => ({ name, version: "1.0", source: "somewhere" }));
const nothing = {
  providerRegistry: false,
  containerRegistry: false,
  debian: false,
  python: false,
  goModules: false,
  crates: false,
};
const everything = {
  providerRegistry: true,
  containerRegistry: true,
  debian: true,
  python: true,
  goModules: true,
  crates: true,
};
const closed = { ...everything, providerRegistry: false, containerRegistry: false };
const makers = { go: "1.26.8", rust: "1.95.0", python: "3.11", apt: true };
const none = { apt: false };

function judged(facts: Partial<ToolFacts>): Record<string, string> {
  const all = toolFindings({ statuses: missing, makers, reach: everything, root: "/p", ...facts });
  return Object.fromEntries(
    all.map(({ name, status, found, fix }) => [
      name,
      [`${status}: ${found}`, fix].filter(Boolean).join(" -> "),
    ]),
  );
}

test("with every tool there nothing needs the network", () => {
  expect(judged({ statuses: present, reach: nothing, makers: none })).toEqual({
    opentofu: "ok: 1.0, .toolchain/opentofu",
    "provider libvirt": "ok: 1.0, .toolchain/provider libvirt",
    "ansible-core": "ok: 1.0, .toolchain/ansible-core",
    "image torrust-tracker": "ok: 1.0, .toolchain/image torrust-tracker",
    go: "ok: not installed, not needed",
    rust: "ok: not installed, not needed",
    python: "ok: not installed, not needed",
    "provider registry": "ok: does not answer, not needed: the tools are here",
    "container registry": "ok: does not answer, not needed: the tools are here",
    "Debian archive": "ok: does not answer, not needed: the tools are here",
    "Python index": "ok: does not answer, not needed: the tools are here",
  });
});

test("with internet what is missing is downloaded", () => {
  expect(judged({})).toMatchObject({
    opentofu: "warning: 1.0 is not there yet -> Run `make toolchain`; it comes from somewhere.",
    go: "ok: 1.26.8, not needed",
    rust: "ok: 1.95.0, not needed",
    python: "ok: 3.11",
    "provider registry": "ok: answers: OpenTofu and providers come from it",
    "container registry": "ok: answers: the host pulls images from it",
  });
  const later = [{ name: "provider libvirt", version: "1.0", source: "fetched when it is used" }];
  expect(judged({ statuses: later })).toMatchObject({
    "provider libvirt": "ok: 1.0, fetched when it is used",
  });
});

test("where only package registries answer it is built", () => {
  expect(judged({ reach: closed })).toMatchObject({
    opentofu: "warning: 1.0 is not there yet -> Run `make toolchain`; it comes from somewhere.",
    go: "ok: 1.26.8",
    rust: "ok: 1.95.0",
    "provider registry":
      "warning: does not answer: OpenTofu and providers are built from the Go modules; 6 to 10 minutes, once -> Give access to registry.opentofu.org and github.com to save the time.",
    "container registry":
      "warning: does not answer: the tracker's image is built from its crate; about 9 minutes, once -> Give access to docker.io to save the time.",
  });
  expect(judged({ reach: closed, makers: { apt: true } })).toMatchObject({
    go: "warning: not installed -> `make toolchain` asks, then installs it: `sudo apt-get install golang-go`.",
  });
  expect(judged({ reach: closed, makers: { ...makers, rust: "1.63.0" } })).toMatchObject({
    rust: "problem: 1.63.0, expected 1.80 or newer -> Install a newer one with rustup (https://rustup.rs).",
  });
});

test("without compilers and apt it cannot be built", () => {
  expect(judged({ reach: closed, makers: none })).toMatchObject({
    opentofu:
      "problem: 1.0 is not there, and there is no Go to build it with -> Install Go 1.16 or newer. Give access to registry.opentofu.org and github.com instead if you can.",
    "ansible-core":
      "problem: 1.0 is not there, and there is no Python with venv -> Install Python 3.11 or newer with venv.",
    "image torrust-tracker":
      "problem: 1.0 is not there, and there is no Rust to build it with -> Install Rust 1.80 or newer, or give access to the container registry.",
    go: "problem: not installed -> Install it, or what it is called on your system: `sudo apt-get install golang-go`.",
  });
});

test("without any network nothing that is missing can be had", () => {
  expect(judged({ reach: nothing })).toMatchObject({
    opentofu:
      "problem: 1.0 is not there, and neither the provider registry nor the Go module proxy answers -> Give access to registry.opentofu.org and github.com, or to proxy.golang.org.",
    "ansible-core":
      "problem: 1.0 is not there, and pypi.org does not answer -> Give access to pypi.org, or set PIP_INDEX_URL to a mirror.",
    "image torrust-tracker":
      "problem: 1.0 is not there, and neither the container registry nor crates.io answers -> Give access to one of them.",
    "Debian archive":
      "warning: does not answer: packages can come only from what apt is configured for -> Check that `apt-get update` works.",
    "Python index":
      "warning: does not answer: Ansible can come only from what pip is configured for -> Give access to pypi.org, or set PIP_INDEX_URL to a mirror.",
  });
});

test("LXD's provider comes from the provider registry only", () => {
  const statuses = [{ name: "provider lxd", version: "2.7.1", source: "the provider registry only" }];

  expect(judged({ statuses, reach: closed })).toMatchObject({
    "provider lxd":
      "problem: 2.7.1 is not there, and the provider registry does not answer -> Give access to registry.opentofu.org and github.com, or bring its release: docs/guides/lxd.md.",
  });
});

test("the tools are complete when each has a path", () => {
  expect([isComplete(present), isComplete(missing), isComplete([...present, ...missing])]).toEqual([
    true,
    false,
    false,
  ]);
});

test("the facts", async () => {
  const host = fakeHost({
    online: ["pypi.org", "crates.io"],
    programs: {
      go: says("go version go1.26.8 linux/amd64\n"),
      python3: () => ({ status: 1, stderr: "No module named ensurepip" }),
      "apt-get": says("apt 2.6.1 (amd64)\n"),
    },
  });

  expect(await makerFacts(host)).toEqual({ go: "1.26.8", rust: undefined, python: undefined, apt: true });
  expect(await reachFacts(host)).toEqual({
    containerRegistry: false,
    debian: false,
    python: true,
    goModules: false,
    crates: true,
  });
});
