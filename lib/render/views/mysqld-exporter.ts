import type { MysqlSettings } from "../../config/settings";
import type { RenderInput } from "../input";
import { type WatcherView, watcherView } from "./monitoring";

export interface MysqldExporterView extends WatcherView {
  readonly address: string;
  readonly user: string;
}

/** Input of the part of `compose.yaml` of the database's exporter. */
export function mysqldExporterView(
  input: RenderInput & { readonly memoryMiB?: number },
  image: string,
  { host, port, user }: MysqlSettings,
): MysqldExporterView {
  return {
    ...watcherView(input, { image, purpose: "mysqld-exporter", livePath: "/" }),
    address: `--mysqld.address=${host}:${port}`,
    user: `--mysqld.username=${user}`,
  };
}
