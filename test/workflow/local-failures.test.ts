import { localFailure } from "../../lib/workflow/local-failures";

/** What provider 2.7.1 and LXD 5.0.2 said when it was arranged; of the time-out what the provider's source says. */
test.each<[code: string, address: string, text: string, named: string]>([
  [
    "LXD_DOWN",
    "lxd_instance.tracker",
    'Failed to retrieve LXD InstanceServer\nLXD unix socket "/var/lib/lxd/unix.socket" not found: Please check LXD is running',
    "make doctor",
  ],
  [
    "LXD_IMAGE_MISSING",
    "lxd_instance.tracker",
    'Failed to retrieve image info for instance "local-lxd-tracker"\nImage not found',
    "INFRASTRUCTURE_IMAGE",
  ],
  [
    "LXD_IMAGES_UNREACHABLE",
    "lxd_instance.tracker",
    'Failed to create instance "local-lxd-tracker"\nFailed instance creation: Failed getting remote image info: Failed getting image: Failed parsing stream: Get "https://images.lxd.canonical.com/streams/v1/index.json": no such host',
    "INFRASTRUCTURE_IMAGE",
  ],
  [
    "LXD_IMAGE_MISSING",
    "lxd_instance.tracker",
    'Failed to retrieve LXD ImageServer\nRemote "nowhere" does not exist',
    "INFRASTRUCTURE_IMAGE",
  ],
  [
    "LXD_IMAGE_MISSING",
    "lxd_instance.tracker",
    'Failed to create instance "local-lxd-tracker"\nFailed instance creation: Failed getting remote image info: Failed getting image: The requested image couldn\'t be found for fingerprint "debian/1"',
    "INFRASTRUCTURE_IMAGE",
  ],
  [
    "LXD_IMAGE_MISSING",
    "lxd_instance.tracker",
    'Failed to create instance "local-lxd-tracker"\nRequested image\'s type "container" doesn\'t match instance type "virtual-machine"',
    "INFRASTRUCTURE_IMAGE",
  ],
  [
    "LXD_TYPE_UNSUPPORTED",
    "lxd_instance.tracker",
    'Failed to create instance "local-lxd-tracker"\nFailed creating instance record: Instance type "virtual-machine" is not supported on this server: vhost_vsock kernel module not loaded',
    "INFRASTRUCTURE_LXD_TYPE",
  ],
  [
    "LXD_POOL_MISSING",
    "lxd_instance.tracker",
    'Failed to create instance "local-lxd-tracker"\nFailed creating instance record: Failed initialising instance: Failed loading storage pool: Storage pool not found',
    "lxc storage create default",
  ],
  [
    "LXD_NETWORK_MISSING",
    "lxd_profile.tracker",
    'Failed to create profile "local-lxd-tracker"\nDevice validation failed for "eth0": Failed loading device "eth0": Failed to load network "lxdbr0" for project "default": Network not found',
    "lxc network create",
  ],
  [
    "MACHINE_LEFT_OVER",
    "lxd_profile.tracker",
    'Failed to create profile "local-lxd-tracker"\nError inserting "local-lxd-tracker" into database: The profile already exists',
    "lxc profile delete",
  ],
  [
    "MACHINE_LEFT_OVER",
    "lxd_instance.tracker",
    'Failed to create instance "local-lxd-tracker"\nFailed creating instance record: Add instance info to the database: This "instances" entry already exists',
    "lxc delete",
  ],
  [
    "ADDRESS_TIMEOUT",
    "lxd_instance.tracker",
    "Failed to wait for instance \"local-lxd-tracker\" to get an IP address\ntimeout while waiting for state to become 'OK' (last state: 'Waiting for network', timeout: 5m0s)",
    "lxc profile show default",
  ],
])("%s, %s", (code, address, text, named) => {
  expect(localFailure(text, address)).toMatchObject({
    code,
    evidence: text,
    fix: expect.stringContaining(named),
  });
});

test.each([
  ["lxd_instance.tracker", "Failed to remove instance: why"],
  ["hcloud_server.tracker", "timeout while waiting for state"],
  ["null_resource.readiness_gate", "already exists"],
])("not one of theirs: %s, %s", (address, text) => {
  expect(localFailure(text, address)).toBeUndefined();
});
