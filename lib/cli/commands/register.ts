import { join, relative } from "node:path";
import { setKeys } from "../../config/set-keys";
import { register as registerHost, type Registration } from "../../workflow/register";
import { confirmDestruction } from "../confirm";
import { steps } from "../dry-run";
import type { Verb, VerbContext, VerbOptions } from "../verb";

export const register: Verb = {
  name: "register",
  summary:
    "Adopt a host that is already there: check SSH, sudo and system, accept its host key; changes nothing on it",
  changes: true,
  options: [
    { flags: "--address <address>", description: "IPv4 address of the host; kept in .env" },
    { flags: "--port <port>", description: "port of its SSH server; kept in .env" },
    { flags: "--user <name>", description: "user with sudo there; kept in .env" },
  ],
  given,
  dryRun: steps("log in to the host, look at it, and accept its host key"),
  run: async (context) => {
    const registration = await registerHost(context, async (found, accept) => {
      if (found.key === "changed") {
        await confirmDestruction(
          context,
          `The host key of ${found.address} is not the one that was accepted. It is now ${found.fingerprint}. Another machine?`,
        );
      }
      if (found.key !== "same") accept();
    });
    const values = given(context.options);
    const file = join(context.environment.directory, ".env");
    if (Object.keys(values).length > 0) setKeys(file, values);
    return { result: registration, text: text(registration, context, values, file) };
  },
};

/** What the options say, by configuration key. */
function given({ address, port, user }: VerbOptions): Record<string, string> {
  return Object.fromEntries(
    Object.entries({ INFRASTRUCTURE_ADDRESS: address, SSH_PORT: port, SSH_USER: user }).flatMap(
      ([key, value]) => (value === undefined ? [] : [[key, value]]),
    ),
  );
}

const KEY_TEXT: Readonly<Record<Registration["key"], string>> = {
  new: "accepted",
  same: "the one accepted before",
  changed: "accepted in place of another",
};

function text(
  { address, port, user, system, fingerprint, key, closing }: Registration,
  { environment }: VerbContext,
  values: Readonly<Record<string, string>>,
  file: string,
): string {
  const set = Object.keys(values).join(", ");
  return [
    `host        ${user}@${address} port ${port}   ${system}`,
    `host key    ${fingerprint}   ${KEY_TEXT[key]}`,
    ...(closing.length === 0
      ? []
      : [`will close  ${closing.join(", ")}   (the firewall lets in the tracker and SSH only)`]),
    ...(set === "" ? [] : [`set         ${set} in ${relative(process.cwd(), file)}`]),
    `next        make up ENVIRONMENT=${environment.name}`,
  ].join("\n");
}
