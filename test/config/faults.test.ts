import type { ErrorDetail } from "../../lib/errors";
import { BASE, faultOf, TOKEN } from "./prepared";

describe("one fault", () => {
  test.each<[what: string, env: string, fault: ErrorDetail]>([
    [
      "an unknown key, with the one that was meant",
      "TORRUST_TRACKER_UDP_PORT=6969",
      {
        code: "CONFIG_UNKNOWN_KEY",
        message: "TORRUST_TRACKER_UDP_PORT is not a key",
        fix: "Did you mean TORRUST_TRACKER_UDP_PORTS?",
        key: "TORRUST_TRACKER_UDP_PORT",
        line: 2,
      },
    ],
    [
      "an unknown key that is like none",
      "WEATHER_IN_THE_MOUNTAINS=fair",
      {
        code: "CONFIG_UNKNOWN_KEY",
        message: "WEATHER_IN_THE_MOUNTAINS is not a key",
        fix: "See docs/reference/configuration.md.",
        key: "WEATHER_IN_THE_MOUNTAINS",
        line: 2,
      },
    ],
    [
      "a line that is no assignment",
      "what is this",
      {
        code: "CONFIG_SYNTAX",
        message: "expected KEY=value, a comment or an empty line",
        fix: "Quote a value that spans lines.",
        line: 2,
      },
    ],
    [
      "a key that is set twice",
      "INFRASTRUCTURE_PROVIDER=local",
      {
        code: "CONFIG_DUPLICATE_KEY",
        message: "INFRASTRUCTURE_PROVIDER is set twice; the first time in line 1",
        fix: "Keep one of the two.",
        key: "INFRASTRUCTURE_PROVIDER",
        line: 2,
      },
    ],
    [
      "a secret where git would take it",
      `TORRUST_TRACKER_API_TOKEN=${TOKEN}`,
      {
        code: "CONFIG_SECRET_IN_ENV",
        message: "TORRUST_TRACKER_API_TOKEN is a secret, and .env is for git",
        fix: "Move the line to .env.secrets beside it (mode 0600).",
        key: "TORRUST_TRACKER_API_TOKEN",
        line: 2,
      },
    ],
    [
      "two listeners on one port",
      "TORRUST_TRACKER_API_PORT=7070",
      {
        code: "CONFIG_PORT_CLASH",
        message: "port 7070 is wanted by the tracker's API and by an HTTP tracker",
        fix: "Give each listener a port of its own.",
        key: "TORRUST_TRACKER_HTTP_PORTS",
        line: undefined,
      },
    ],
    [
      "a UDP and an HTTP tracker on one number, which tracker 3.0.0 cannot tell apart",
      "TORRUST_TRACKER_UDP_PORTS=7070",
      {
        code: "CONFIG_PORT_CLASH",
        message: "port 7070 is wanted by an HTTP tracker and by a UDP tracker",
        fix: "Give each listener a port of its own.",
        key: "TORRUST_TRACKER_UDP_PORTS",
        line: 2,
      },
    ],
    [
      "the port of the tracker's own health check",
      "TORRUST_TRACKER_HTTP_PORTS=1313",
      {
        code: "CONFIG_PORT_CLASH",
        message: "port 1313 is wanted by the tracker's health check API and by an HTTP tracker",
        fix: "Give each listener a port of its own.",
        key: "TORRUST_TRACKER_HTTP_PORTS",
        line: 2,
      },
    ],
    [
      "a tracker without listeners",
      "TORRUST_TRACKER_UDP_PORTS=,\nTORRUST_TRACKER_HTTP_PORTS=,",
      {
        code: "CONFIG_NO_LISTENER",
        message: "the tracker has neither a UDP nor an HTTP port",
        fix: "Give at least one port.",
        key: "TORRUST_TRACKER_UDP_PORTS",
        line: 2,
      },
    ],
    [
      "a text that is no public key",
      "SSH_PUBLIC_KEYS=alice",
      {
        code: "CONFIG_INVALID",
        message: 'expected a public key in OpenSSH format, found "alice"',
        fix: "Paste the content of a file such as ~/.ssh/id_ed25519.pub.",
        key: "SSH_PUBLIC_KEYS",
        line: 2,
      },
    ],
  ])("%s", (_what, line, fault) => {
    expect(faultOf({ env: `${BASE}${line}\n` })).toEqual(fault);
  });

  test.each([
    [
      "INFRASTRUCTURE_PROVIDER=aws",
      "aws is not supported yet; expected one of libvirt, lxd, hetzner, existing, local",
    ],
    [
      "INFRASTRUCTURE_INSTANCE_TYPE=big",
      'expected a size such as c2-m4 (2 CPUs, 4 GiB of memory); found "big"',
    ],
    ["INFRASTRUCTURE_DISK_GB=1", 'expected a whole number from 4 to 65536, found "1"'],
    ["SSH_USER=root", "root cannot log in on the machines we make"],
    ["SSH_PORT=2222", "expected 22 on a machine of provider libvirt; found 2222"],
    [
      "SSH_ALLOWED_CIDRS=10.0.0.1",
      'expected a network such as 203.0.113.0/24 or 2001:db8::/32; found "10.0.0.1"',
    ],
    ["TORRUST_TRACKER_UDP_PORTS=0", 'expected a whole number from 1 to 65535, found "0"'],
    ["TORRUST_TRACKER_UDP_PORTS=6969,65536", 'expected a whole number from 1 to 65535, found "65536"'],
    ["TORRUST_TRACKER_HTTP_PORTS=80a", 'expected a whole number from 1 to 65535, found "80a"'],
    ["TORRUST_TRACKER_API_PORT=-1", 'expected a whole number from 1 to 65535, found "-1"'],
    ["TORRUST_TRACKER_UDP_PORTS=6969,6969", "a port stands twice in the list"],
    ["TORRUST_TRACKER_ANNOUNCE_INTERVAL=5", 'expected a whole number from 60 to 86400, found "5"'],
    [
      "TORRUST_TRACKER_IMAGE=torrust/tracker:latest",
      'expected an image with a fixed tag, such as torrust/tracker:3.0.0 (latest, develop and main move); found "torrust/tracker:latest"',
    ],
    [
      "TORRUST_TRACKER_IMAGE=torrust/tracker",
      'expected an image with a fixed tag, such as torrust/tracker:3.0.0 (latest, develop and main move); found "torrust/tracker"',
    ],
    [
      "TORRUST_TRACKER_DATABASE_URL=sqlite:///../x",
      'expected sqlite:///<file name> or mysql://<user>@<host>[:<port>]/<database>; found "sqlite:///../x"',
    ],
  ])("a bad value: %s", (line, message) => {
    const key = line.replace(/=.*/, "");
    const base = key === "INFRASTRUCTURE_PROVIDER" ? "\n" : BASE;

    expect(faultOf({ env: `${base}${line}\n` })).toMatchObject({
      code: "CONFIG_INVALID",
      key,
      message,
      line: 2,
    });
  });

  test("a required key that is missing", () => {
    expect(faultOf({ env: "SSH_USER=alice\n" })).toEqual({
      code: "CONFIG_REQUIRED",
      key: "INFRASTRUCTURE_PROVIDER",
      message: "INFRASTRUCTURE_PROVIDER is required",
      fix: "See docs/reference/configuration.md#infrastructure_provider.",
    });
  });

  test("a shared environment without public keys", () => {
    expect(faultOf({ env: BASE }, "production")).toEqual({
      code: "CONFIG_REQUIRED",
      key: "SSH_PUBLIC_KEYS",
      message: "SSH_PUBLIC_KEYS is required in a shared environment",
      fix: "Set it to the public keys of those who operate it.",
    });
  });

  test.each(["", "# only a comment\n", "\n\n"])("a file that sets nothing: %j", (env) => {
    expect(faultOf({ env })).toEqual({
      code: "CONFIG_EMPTY",
      message: "the file sets nothing",
      fix: "Set at least INFRASTRUCTURE_PROVIDER, or copy environments/local/.env.",
      line: 1,
    });
  });
});
