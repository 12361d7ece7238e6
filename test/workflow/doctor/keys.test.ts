import { environmentWith } from "./fake-environment";
import { type KeyFacts, keyFacts, keyFinding } from "../../../lib/workflow/doctor/keys";
import { temporaryFolder, writeFiles } from "../../support/folder";
import { fakeHost } from "./fake-host";

const none: KeyFacts = { passphrase: false, defaults: [], authorized: [], generated: false };
const FINGERPRINT = "SHA256:abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG";
const PUBLIC_KEY = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIA ada";
const withKey: KeyFacts = { ...none, file: "~/key", mode: 0o600, fingerprint: FINGERPRINT };
const emptyAgent = { fingerprints: [], publicKeys: [] };
const ADD = "Set SSH_PRIVATE_KEY_FILE to the key that belongs to one of SSH_PUBLIC_KEYS, or `ssh-add` it.";

test.each<[string, KeyFacts, string]>([
  ["a key without passphrase", withKey, "~/key"],
  [
    "a key that the agent holds",
    { ...withKey, passphrase: true, agent: { fingerprints: [FINGERPRINT], publicKeys: [] } },
    "~/key, held by the agent",
  ],
  ["no key yet", { ...none, generated: true }, "will be made with the first machine"],
  [
    "an agent with an authorized key, whatever its comment",
    {
      ...none,
      authorized: [PUBLIC_KEY],
      agent: { fingerprints: [], publicKeys: [PUBLIC_KEY.replace(" ada", " other")] },
    },
    "the agent holds one of SSH_PUBLIC_KEYS",
  ],
  [
    "a host whose accepted keys nobody here knows, and an agent",
    { ...none, agent: { fingerprints: [], publicKeys: [PUBLIC_KEY] } },
    "the agent holds keys; whether the host accepts one shows at the first login",
  ],
])("all is well with %s", (_name, facts, found) => {
  expect(keyFinding(facts)).toEqual({ name: "ssh key", status: "ok", found });
});

test.each<[string, KeyFacts, "warning" | "problem", string, string]>([
  [
    "a key that is not there",
    { ...withKey, mode: undefined },
    "problem",
    "~/key does not exist",
    "Set SSH_PRIVATE_KEY_FILE to your private key.",
  ],
  [
    "a key that others may read",
    { ...withKey, mode: 0o644 },
    "problem",
    "~/key has mode 0644, and ssh ignores keys that others may read",
    "Run `chmod 600 ~/key`; `make doctor ARGS=--fix` does it.",
  ],
  [
    "a passphrase without agent",
    { ...withKey, passphrase: true },
    "problem",
    "~/key has a passphrase, and there is no agent to hold it",
    'Run `eval "$(ssh-agent)" && ssh-add ~/key` in this shell.',
  ],
  [
    "a passphrase and an agent without the key",
    { ...withKey, passphrase: true, agent: emptyAgent },
    "problem",
    "~/key has a passphrase, and the agent does not hold it",
    "Run `ssh-add ~/key`.",
  ],
  [
    "nothing at all",
    { ...none, authorized: [PUBLIC_KEY] },
    "problem",
    "there is no agent, and no key is in ~/.ssh",
    ADD,
  ],
  [
    "an agent with other keys",
    { ...none, authorized: [PUBLIC_KEY], agent: emptyAgent },
    "problem",
    "the agent holds none of SSH_PUBLIC_KEYS, and no key is in ~/.ssh",
    ADD,
  ],
  [
    "a host whose accepted keys nobody here knows, and no key",
    { ...none, agent: emptyAgent },
    "problem",
    "the agent holds no key, and no key is in ~/.ssh",
    "Set SSH_PRIVATE_KEY_FILE to the key that the host accepts, or `ssh-add` it.",
  ],
  [
    "keys that ssh tries by itself",
    { ...none, authorized: [PUBLIC_KEY], defaults: ["id_rsa", "id_ed25519"] },
    "warning",
    "there is no agent; ssh will try ~/.ssh/id_rsa, ~/.ssh/id_ed25519",
    ADD,
  ],
])("%s", (_name, facts, status, found, fix) => {
  expect(keyFinding(facts)).toEqual({ name: "ssh key", status, found, fix });
});

describe("the facts", () => {
  const folder = temporaryFolder("keys");
  const file = `${folder}/id_ed25519`;
  writeFiles(folder, { id_ed25519: "", "id_ed25519.pub": PUBLIC_KEY });

  test("of a generated key with a passphrase, and an agent that holds it", async () => {
    const host = fakeHost({
      modes: { [file]: 0o600 },
      files: { "/home/ada/.ssh/id_rsa": "" },
      programs: {
        "ssh-keygen": ({ args }) =>
          args[0] === "-y"
            ? { status: 255, stderr: 'Load key "k": incorrect passphrase supplied to decrypt private key' }
            : { stdout: `256 ${FINGERPRINT} ada (ED25519)\n` },
        "ssh-add": ({ args }) => ({
          stdout: args[0] === "-l" ? `256 ${FINGERPRINT} ada (ED25519)\n` : `${PUBLIC_KEY}\n`,
        }),
      },
    });

    expect(await keyFacts(host, environmentWith({ privateKey: file }))).toEqual({
      file,
      mode: 0o600,
      passphrase: true,
      fingerprint: FINGERPRINT,
      agent: { fingerprints: [FINGERPRINT], publicKeys: [PUBLIC_KEY] },
      defaults: ["id_rsa"],
      authorized: [],
      generated: true,
    });
  });

  test("no key is made for a host that is already there, whatever its environment is called", async () => {
    const context = environmentWith({ privateKey: `${folder}/none` });
    const { environment } = context;
    const machine = { provider: "existing" as const, address: "192.0.2.10" };
    const there = { ...environment, settings: { ...environment.settings, machine } };

    expect(await keyFacts(fakeHost({}), { ...context, environment: there })).toMatchObject({
      generated: false,
    });
  });

  test.each([
    [1, { fingerprints: [], publicKeys: [] }],
    [2, undefined],
  ])("ssh-add's status %d", async (status, agent) => {
    const host = fakeHost({
      programs: { "ssh-add": () => ({ status, stdout: "The agent has no identities.\n" }) },
    });

    const facts = await keyFacts(host, environmentWith({ privateKey: `${folder}/none` }));

    expect(facts).toMatchObject({ file: undefined, agent, defaults: [] });
  });
});
