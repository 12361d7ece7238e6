import { randomBytes } from "node:crypto";
import { chmodSync, chownSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isRoot } from "../../../lib/toolchain/as-root";
import { run, succeeds } from "../lxd/lxc";
import { freePort, type Place, ServerProcess } from "./place";
import { postgresPrograms } from "./tools";

const USER = "deployer";
const DATABASE = "states";

/** PostgreSQL with passwords on the loopback, in a folder of its own, not as root. */
export async function startPostgres(): Promise<Place> {
  const bin = await postgresPrograms();
  const folder = mkdtempSync(join(tmpdir(), "postgres-"));
  if (isRoot()) chownSync(folder, ...(await idsOf("postgres")));
  chmodSync(folder, 0o700);
  const data = join(folder, "data");
  const port = await freePort();
  const options = ["--auth-local=trust", "--auth-host=scram-sha-256", "--username=admin", "--no-sync"];
  const [init = "", ...initArgs] = unprivileged([join(bin, "initdb"), ...options, "-D", data]);
  await run(init, initArgs);
  const [program = "", ...args] = unprivileged([
    join(bin, "postgres"),
    ...["-D", data, "-p", String(port), "-h", "127.0.0.1", "-k", folder],
  ]);
  const server = new ServerProcess(program, args);
  const sql = (database: string, text: string): Promise<string> =>
    run("psql", [
      ...["-h", folder, "-p", String(port), "-U", "admin", "-d", database],
      ...["-X", "-A", "-t", "-q", "-v", "ON_ERROR_STOP=1", "-c", text],
    ]);
  await server.serves(() => succeeds(() => sql("postgres", "SELECT 1")));
  const password = randomBytes(16).toString("hex");
  await sql("postgres", `CREATE ROLE ${USER} LOGIN PASSWORD '${password}'`);
  await sql("postgres", `CREATE DATABASE ${DATABASE} OWNER ${USER}`);
  const connection = (word: string, database = DATABASE): Record<string, string> => ({
    STATE_PG_CONNECTION: `postgres://${USER}:${word}@127.0.0.1:${port}/${database}?sslmode=disable`,
  });
  return {
    name: "PostgreSQL",
    settings: () => ({ STATE_BACKEND: "pg" }),
    credentials: connection(password),
    wrongCredentials: connection(randomBytes(16).toString("hex")),
    missing: { credentials: connection(password, "not_there") },
    namesHolder: false,
    held: async (environment) => {
      const schema = `torrust_${environment.replaceAll("-", "_")}`;
      const known = await sql(DATABASE, `SELECT to_regclass('${schema}.states')`);
      return known.trim() === "" ? "" : (await sql(DATABASE, `SELECT data FROM ${schema}.states`)).trim();
    },
    stop: async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** PostgreSQL refuses to run as root. */
function unprivileged(command: readonly string[]): readonly string[] {
  return isRoot()
    ? ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups", ...command]
    : command;
}

async function idsOf(user: string): Promise<[number, number]> {
  const [uid, gid] = [await run("id", ["-u", user]), await run("id", ["-g", user])];
  return [Number(uid), Number(gid)];
}
