import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort, type Place, ServerProcess } from "./place";
import { versitygwProgram } from "./tools";

const BUCKET = "tracker-states";

/** versitygw: an S3 server that keeps objects as files. */
export async function startVersitygw(): Promise<Place> {
  const program = await versitygwProgram();
  const folder = mkdtempSync(join(tmpdir(), "versitygw-"));
  const [objects, metadata] = [join(folder, "objects"), join(folder, "metadata")];
  mkdirSync(join(objects, BUCKET), { recursive: true });
  mkdirSync(metadata);
  const port = await freePort();
  const credentials = {
    STATE_S3_ACCESS_KEY_ID: `access-${randomBytes(8).toString("hex")}`,
    STATE_S3_SECRET_ACCESS_KEY: randomBytes(20).toString("hex"),
  };
  // A file system without extended attributes needs the metadata beside the objects.
  const server = new ServerProcess(
    program,
    ["--quiet", "--port", `127.0.0.1:${port}`, "posix", "--sidecar", metadata, objects],
    {
      ROOT_ACCESS_KEY: credentials.STATE_S3_ACCESS_KEY_ID,
      ROOT_SECRET_KEY: credentials.STATE_S3_SECRET_ACCESS_KEY,
    },
  );
  await server.serves(() => listens(port));
  return {
    name: "S3 (versitygw)",
    settings: () => ({
      STATE_BACKEND: "s3",
      STATE_S3_BUCKET: BUCKET,
      STATE_S3_ENDPOINT: `http://127.0.0.1:${port}`,
    }),
    credentials,
    wrongCredentials: { ...credentials, STATE_S3_SECRET_ACCESS_KEY: randomBytes(20).toString("hex") },
    missing: { settings: { STATE_S3_BUCKET: "not-there" } },
    namesHolder: true,
    held: (environment) => {
      const file = join(objects, BUCKET, environment, "terraform.tfstate");
      return Promise.resolve(existsSync(file) ? readFileSync(file, "utf8") : "");
    },
    stop: async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function listens(port: number): Promise<boolean> {
  return new Promise((answer) => {
    const socket = connect(port, "127.0.0.1");
    socket.once("connect", () => (socket.destroy(), answer(true)));
    socket.once("error", () => (socket.destroy(), answer(false)));
  });
}
