import { architectureOf, checkImage, checkLocation, checkServerType } from "../hetzner/check";
import { parseSize } from "./machine";
import { publicKeys } from "./public-keys";
import type { RuleFault } from "./rules";
import { schema, type Values } from "./schema";

/** What each provider cannot do without. */
const REQUIRED: Readonly<Record<Values["INFRASTRUCTURE_PROVIDER"], readonly (keyof Values)[]>> = {
  libvirt: [],
  lxd: [],
  hetzner: ["INFRASTRUCTURE_REGION", "INFRASTRUCTURE_INSTANCE_TYPE", "SSH_ALLOWED_CIDRS"],
  existing: ["INFRASTRUCTURE_ADDRESS"],
};

/** What is wrong with the machine's keys for its provider. All faults at once. */
export function machineFaults(values: Values): RuleFault[] {
  return [
    ...misplaced(values),
    ...missing(values),
    ...userFaults(values),
    ...sizeFaults(values),
    ...hetznerFaults(values),
  ];
}

function misplaced(values: Values): RuleFault[] {
  const provider = values.INFRASTRUCTURE_PROVIDER;
  const given = new Map(Object.entries<unknown>(values).filter(([, value]) => value !== undefined));
  const faults = Object.entries(schema.shape).flatMap(([key, type]): RuleFault[] => {
    const providers = type.meta()?.providers;
    if (!given.has(key) || providers === undefined || providers.includes(provider)) return [];
    return [
      {
        code: "CONFIG_OTHER_PROVIDER",
        key,
        message: `${key} is for ${providers.join(", ")}; the provider is ${provider}`,
        fix: "Remove the line, or change INFRASTRUCTURE_PROVIDER.",
      },
    ];
  });
  if (provider === "existing" || values.SSH_PORT === 22) return faults;
  const port: RuleFault = {
    code: "CONFIG_INVALID",
    key: "SSH_PORT",
    message: `expected 22 on a machine of provider ${provider}; found ${values.SSH_PORT}`,
    fix: "Only on a host that is already there may SSH listen on another port.",
  };
  return [...faults, port];
}

function missing(values: Values): RuleFault[] {
  const provider = values.INFRASTRUCTURE_PROVIDER;
  return REQUIRED[provider]
    .filter((key) => values[key] === undefined)
    .map((key) => ({
      code: "CONFIG_REQUIRED",
      key,
      message: `${key} is required with provider ${provider}`,
      fix: `See docs/reference/configuration.md#${key.toLowerCase()}.`,
    }));
}

/** A rented server may have no other user; on machines of ours cloud-init lets root in nowhere. */
function userFaults({ INFRASTRUCTURE_PROVIDER: provider, SSH_USER: user }: Values): RuleFault[] {
  if (provider === "existing" || user !== "root") return [];
  return [
    {
      code: "CONFIG_INVALID",
      key: "SSH_USER",
      message: "root cannot log in on the machines we make",
      fix: "Take another name, such as torrust: the user is made with the machine, and may use sudo.",
    },
  ];
}

function sizeFaults(values: Values): RuleFault[] {
  const { INFRASTRUCTURE_PROVIDER: provider, INFRASTRUCTURE_INSTANCE_TYPE: size } = values;
  if (size === undefined || provider === "hetzner" || parseSize(size)) return [];
  return [
    {
      code: "CONFIG_INVALID",
      key: "INFRASTRUCTURE_INSTANCE_TYPE",
      message: `expected a size such as c2-m4 (2 CPUs, 4 GiB of memory); found "${size}"`,
      fix: "See docs/reference/configuration.md#infrastructure_instance_type.",
    },
  ];
}

/** Bytes: Hetzner takes 32 KiB of user-data, of which all but the keys is below 2 KiB. */
const MOST_KEYS = 30 * 1024;

function keySizeFaults(values: Values): RuleFault[] {
  const size = Buffer.byteLength(publicKeys(values).join("\n"));
  if (size <= MOST_KEYS) return [];
  return [
    {
      code: "CONFIG_INVALID",
      key: "SSH_PUBLIC_KEYS",
      message: `expected at most ${MOST_KEYS} bytes of keys, which are in the user-data that Hetzner limits; found ${size}`,
      fix: "Give the keys of those who deploy; others can be added on the machine.",
    },
  ];
}

function hetznerFaults(values: Values): RuleFault[] {
  if (values.INFRASTRUCTURE_PROVIDER !== "hetzner") return [];
  const { INFRASTRUCTURE_REGION: location, INFRASTRUCTURE_INSTANCE_TYPE: type } = values;
  const architecture = type === undefined ? undefined : architectureOf(type);
  const image = values.INFRASTRUCTURE_IMAGE;
  const found = {
    INFRASTRUCTURE_REGION: location === undefined ? undefined : checkLocation(location),
    INFRASTRUCTURE_INSTANCE_TYPE: type === undefined ? undefined : checkServerType(type, location),
    INFRASTRUCTURE_IMAGE:
      image === undefined || architecture === undefined ? undefined : checkImage(image, architecture),
  };
  const faults: RuleFault[] = [
    ...Object.entries(found).flatMap(([key, fault]) => (fault ? [{ ...fault, key }] : [])),
    ...keySizeFaults(values),
  ];
  const token = values.HCLOUD_TOKEN;
  if (token === undefined || /^[A-Za-z0-9]{64}$/.test(token)) return faults;
  const malformed: RuleFault = {
    code: "CONFIG_INVALID",
    key: "HCLOUD_TOKEN",
    message: `expected 64 letters and digits; found ${token.length} characters`,
    fix: "Make a token with read and write access in the Hetzner console, under Security, and copy it whole.",
  };
  return [...faults, malformed];
}
