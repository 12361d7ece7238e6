import { join, resolve } from "node:path";
import { connect } from "node:tls";
import { type Container, startContainer } from "../../e2e/lxd/container";
import { waitFor } from "../../e2e/lxd/lxc";
import { TEST_IMAGES } from "../images";
import { loadTestImages } from "../load";
import { type AcmeServer, startAcmeServer } from "./server";

const TOOLCHAIN = process.env.TOOLCHAIN_DIR ?? resolve(__dirname, "../../../.toolchain");
const NAME = "tracker.example.test";

let host: Container;
let acme: AcmeServer;

jest.setTimeout(300_000);
beforeAll(async () => {
  const cacheDirectory = join(TOOLCHAIN, "images");
  host = await startContainer({
    name: "torrust-test-pebble",
    user: "torrust",
    publicKey: "none",
    cacheDirectory,
  });
  const gateway = await host.sh("ip -4 route show default | cut -d' ' -f3");
  acme = await startAcmeServer({
    address: gateway.trim(),
    host: { ipv4: host.machine.ipv4_address, ipv6: host.machine.ipv6_address },
    toolchainDirectory: TOOLCHAIN,
  });
  await loadTestImages(host, ["caddy"], cacheDirectory);
  await host.sh("mkdir /srv/caddy");
  await host.sh("cat > /srv/caddy/acme.pem", acme.serverCertificate);
  await host.sh(
    "cat > /srv/caddy/Caddyfile",
    `{
  acme_ca ${acme.directoryUrl}
  acme_ca_root /etc/caddy/acme.pem
}
${NAME} {
  respond "over https"
}
`,
  );
  await host.sh(
    `docker run --detach --name caddy --network host --volume /srv/caddy:/etc/caddy:ro ${TEST_IMAGES.caddy.reference}`,
  );
});
afterAll(async () => {
  await acme.stop();
  await host.remove();
});

/** The issuer of the certificate that the host shows for the name, when the authority's root vouches for it. */
function verifiedIssuer(address: string, ca: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host: address, port: 443, servername: NAME, ca }, () => {
      resolve(socket.getPeerCertificate().issuer.CN);
      socket.end();
    }).on("error", reject);
  });
}

test("caddy obtains a certificate from it that verifies on both address families", async () => {
  const ca = await acme.rootCertificate();
  const { ipv4_address, ipv6_address } = host.machine;
  for (const address of [ipv4_address, ...(ipv6_address === null ? [] : [ipv6_address])]) {
    const issuer = await waitFor(`a certificate at ${address}`, 60, () =>
      verifiedIssuer(address, ca).catch(() => undefined),
    );
    expect(issuer).toContain("Pebble Intermediate CA");
  }
  expect(await acme.log()).toMatch(/authz .* set VALID/i);
});
