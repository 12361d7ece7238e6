import type { MysqlSettings, Settings } from "../config/settings";

/** A MySQL that is deployed beside the tracker. */
export type OwnMysql = MysqlSettings & Required<Pick<MysqlSettings, "server">>;

/** The MySQL that is deployed beside the tracker; undefined: there is another database. */
export function ownMysql({ database }: Pick<Settings, "database">): OwnMysql | undefined {
  if (database.driver !== "mysql" || database.server === undefined) return undefined;
  return { ...database, server: database.server };
}
