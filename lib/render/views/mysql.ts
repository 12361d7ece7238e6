import { type OwnMysql, ownMysql } from "../../topology/own-mysql";
import { listenersFor } from "../../topology/topology";
import type { RenderInput } from "../input";

export interface MysqlComposeView {
  readonly image: string;
  readonly configDigest: string;
  readonly database: string;
  readonly user: string;
  readonly port: number;
  /** Absent when the size of the machine is not known. */
  readonly memoryMiB?: number;
}

export interface MysqlConfigView {
  readonly port: number;
  readonly bufferPoolMiB: number;
}

type Input = RenderInput & { readonly memoryMiB?: number };

/** MySQL rounds its buffer pool up to whole chunks of this size, which is also its default. */
const CHUNK_MIB = 128;

/** The other half is for connections, dictionary and logs. */
const BUFFER_POOL_SHARE = 0.5;

/** Input of MySQL's part of `compose.yaml`. */
export function mysqlComposeView(input: Input, configDigest: string): MysqlComposeView {
  const { name, user, server } = deployed(input);
  return {
    image: server.image,
    configDigest,
    database: name,
    user,
    port: portOf(input),
    memoryMiB: input.memoryMiB,
  };
}

/** Input of `torrust.cnf`. */
export function mysqlConfigView(input: Input): MysqlConfigView {
  const chunks = Math.floor(((input.memoryMiB ?? 0) * BUFFER_POOL_SHARE) / CHUNK_MIB);
  return { port: portOf(input), bufferPoolMiB: CHUNK_MIB * Math.max(1, chunks) };
}

/** The settings of the MySQL that is deployed beside the tracker. */
function deployed({ settings }: RenderInput): OwnMysql {
  const mysql = ownMysql(settings);
  if (!mysql) throw new Error("no MySQL is deployed");
  return mysql;
}

function portOf({ topology }: RenderInput): number {
  const [listener] = listenersFor(topology, "mysql");
  if (!listener) throw new Error("the topology has no listener for MySQL");
  return listener.port;
}
