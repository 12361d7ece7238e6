import { join } from "node:path";
import { AdoptedHost } from "../support/adopted-host";
import { run, waitFor } from "../support/deployment";
import { Scenario } from "../support/scenario";

/*
 * A bad day of a host: each fault is one clear error, and the same command works once its cause is gone.
 */

const MINUTE = 60_000;
const scenario = new Scenario();
const step = scenario.step.bind(scenario);

let host: AdoptedHost;
beforeAll(async () => {
  host = await AdoptedHost.start("faults");
  host.deployment.set("INFRASTRUCTURE_ADDRESS", host.address);
}, 5 * MINUTE);

afterAll(async () => {
  await host.remove(scenario.failed);
}, 2 * MINUTE);

async function works(words = "deploy"): Promise<void> {
  expect(await host.deployment.failureOf(words)).toBeUndefined();
}

const onHost = (line: string): Promise<string> => host.container.sh(line);

// Before the first release, so that each of these meets a host that has nothing yet.

step("SSH's server is not running: register says so", MINUTE, async () => {
  await onHost("systemctl stop ssh.socket ssh 2>/dev/null || systemctl stop ssh");
  expect(await host.deployment.codeOf("register")).toBe("SSH_REFUSED");
  await onHost("systemctl start ssh");
  await works("register");
});

step("sudo asks for a password", MINUTE, async () => {
  await onHost("mv /etc/sudoers.d/90-torrust /root/sudoers");
  expect(await host.deployment.codeOf("register")).toBe("SUDO_REFUSED");
  await onHost("mv /root/sudoers /etc/sudoers.d/90-torrust");
  await works("register");
});

step("a system that is not supported", MINUTE, async () => {
  await onHost("sed -i.found 's/^VERSION_ID=.*/VERSION_ID=\"12\"/' /usr/lib/os-release");
  expect(await host.deployment.codeOf("register")).toBe("HOST_SYSTEM_UNSUPPORTED");
  expect(await host.deployment.codeOf("deploy")).toBe("HOST_OS_UNSUPPORTED");
  await onHost("mv /usr/lib/os-release.found /usr/lib/os-release");
  await works("register");
});

step("a disk that is full", 4 * MINUTE, async () => {
  await onHost("mkdir -p /opt/torrust; mount -t tmpfs -o size=4m none /opt/torrust");
  expect(await host.deployment.codeOf("deploy")).toBe("HOST_DISK_FULL");
  await onHost("umount /opt/torrust");
});

step("a port that somebody else holds is named with its holder", 4 * MINUTE, async () => {
  await onHost(
    `systemd-run --quiet --unit squatter python3 -m http.server 7070
     until ss -Hlnt 'sport = :7070' | grep -q .; do sleep 0.1; done`,
  );
  const failure = await host.deployment.failureOf("deploy");
  expect(failure).toMatchObject({ code: "PORT_TAKEN" });
  expect(failure?.message).toMatch(/port 7070\/tcp for tracker by python3 \(process \d+\)/);
  await onHost("systemctl stop squatter");
  await works();
});

step("apt is held by another program: the deployment waits for it", 5 * MINUTE, async () => {
  await onHost(
    `rm -f /opt/torrust/shared/host-files; dpkg --force-depends --purge docker-compose >/dev/null 2>&1
     systemd-run --quiet --unit holder python3 -c 'import fcntl,time; f=open("/var/lib/dpkg/lock-frontend","w"); fcntl.lockf(f,fcntl.LOCK_EX); time.sleep(999)'`,
  );
  const { status } = await host.deployment.during("deploy --yes -v", /docker : Install/, async () => {
    await waitFor("apt to be asked", MINUTE, () =>
      onHost("pgrep -f AnsiballZ_apt").then(
        () => true,
        () => false,
      ),
    );
    await onHost("systemctl stop holder");
  });
  expect(status).toBe(0);
});

step("SSH's server is not running", MINUTE, async () => {
  await onHost("systemctl stop ssh");
  expect(await host.deployment.codeOf("deploy")).toBe("SSH_REFUSED");
  expect(await host.deployment.codeOf("test")).toBe("SSH_REFUSED");
  await onHost("systemctl start ssh");
  await works();
});

step("SSH's packets are dropped", 2 * MINUTE, async () => {
  await onHost(
    "nft 'add table inet fault; add chain inet fault in { type filter hook input priority -10; }; add rule inet fault in tcp dport 22 drop'",
  );
  expect(await host.deployment.codeOf("test")).toBe("SSH_TIMEOUT");
  await onHost("nft delete table inet fault");
  await works("test");
});

step("a key that the host does not know, one with a passphrase, one that is gone", 2 * MINUTE, async () => {
  const right = { SSH_PRIVATE_KEY_FILE: join(host.keys, "id_ed25519") };
  const keyed = async (file: string, passphrase: string): Promise<Record<string, string>> => {
    const path = join(host.keys, file);
    await run("ssh-keygen", ["-q", "-t", "ed25519", "-N", passphrase, "-f", path]);
    return { SSH_PRIVATE_KEY_FILE: path, SSH_AUTH_SOCK: "" };
  };
  expect(await host.deployment.codeOf("test", await keyed("other", ""))).toBe("SSH_KEY_REFUSED");
  expect(await host.deployment.codeOf("test", await keyed("locked", "secret"))).toBe("SSH_KEY_PASSPHRASE");
  expect(await host.deployment.codeOf("test", { SSH_PRIVATE_KEY_FILE: join(host.keys, "gone") })).toBe(
    "SSH_KEY_MISSING",
  );
  expect(await host.deployment.failureOf("test", right)).toBeUndefined();
});

step("an image that is nowhere", 3 * MINUTE, async () => {
  const image = { TORRUST_TRACKER_IMAGE: "torrust/nowhere:3.0.0" };
  expect(await host.deployment.codeOf("deploy", image)).toBe("IMAGE_UNAVAILABLE");
  await works();
});

step("a tracker that refuses its configuration is told with its own words", 4 * MINUTE, async () => {
  host.deployment.write(
    "compose.override.yaml",
    "services:\n  tracker:\n    environment:\n      TORRUST_TRACKER_CONFIG_OVERRIDE_LOGGING__THRESHOLD: nonsense\n",
  );
  const failure = await host.deployment.failureOf("deploy");
  expect(failure?.code).toBe("SERVICES_UNHEALTHY");
  expect(failure?.evidence).toMatch(/nonsense/);
  host.deployment.write("compose.override.yaml", undefined);
  await works();
});

step("a tracker that somebody stopped is started again", 2 * MINUTE, async () => {
  await onHost("docker stop --time 1 torrust-tracker-1");
  await works();
});

step("a Docker that runs other things is not taken", 3 * MINUTE, async () => {
  await onHost("docker tag torrust/tracker:3.0.0 other:1");
  await works("purge --uninstall");
  // What we note of a host went with the full disk above, so our settings of Docker were taken for the host's own.
  await onHost("rm -f /etc/docker/daemon.json && systemctl restart docker");
  await onHost("docker run -di --name other --network none --entrypoint /busybox/sh other:1 -c 'read x'");
  const failure = await host.deployment.failureOf("deploy");
  expect(failure).toMatchObject({ code: "HOST_DOCKER_IN_USE" });
  expect(failure?.message).toContain("found the containers other");
  await onHost("docker rm --force other && docker image rm other:1");
  await works();
});
