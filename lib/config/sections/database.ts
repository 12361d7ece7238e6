import { z } from "zod";
import { servicePorts } from "../../topology/ports";
import { fixedImage, password } from "../values";

/** `mysql://user@host:port/name`; a password would end up in logs and in git. */
const MYSQL_URL =
  /^mysql:\/\/([A-Za-z0-9_]{1,32})@([a-z0-9][a-z0-9.-]*)(?::([1-9]\d{0,4}))?\/([A-Za-z0-9_]{1,64})$/;
const SQLITE_URL = /^sqlite:\/\/\/(\w[\w.-]*)$/;
/** Whatever the scheme, or without one: what stands between a colon and an at sign, or in a query, is never shown. */
const WITH_PASSWORD = /:(?!\/\/[^:]*@).*@|\?.*(?:password|pwd|secret|token)/is;

const databaseUrl = z
  .string()
  .refine((text) => !WITH_PASSWORD.test(text), {
    error: "expected a URL without a password; TORRUST_TRACKER_DATABASE_PASSWORD takes it",
    abort: true,
  })
  .transform((text, context) => {
    const parsed = sqlite(text) ?? mysql(text);
    if (parsed) return parsed;
    context.addIssue({
      code: "custom",
      message: `expected sqlite:///<file name> or mysql://<user>@<host>[:<port>]/<database>; found "${text}"`,
    });
    return z.NEVER;
  });

function sqlite(text: string) {
  const file = SQLITE_URL.exec(text)?.[1];
  return file === undefined ? undefined : { driver: "sqlite" as const, file };
}

function mysql(text: string) {
  const match = MYSQL_URL.exec(text);
  if (!match) return undefined;
  const [, user = "", host = "", portText, name = ""] = match;
  const port = Number(portText ?? servicePorts.mysql);
  return port > 65535 ? undefined : { driver: "mysql" as const, user, host, port, name };
}

/** Keys of where the tracker keeps what outlives a restart. */
export const databaseKeys = z.object({
  TORRUST_TRACKER_DATABASE_URL: databaseUrl.prefault("sqlite:///tracker.db").meta({
    description:
      "Where the tracker keeps what outlives a restart. `sqlite:///tracker.db` is a file on the machine; `mysql://torrust@localhost/torrust_tracker` a MySQL that is deployed beside the tracker; any other host a MySQL that is there already. Without a password: see TORRUST_TRACKER_DATABASE_PASSWORD.",
    example: "mysql://torrust@localhost/torrust_tracker",
    defaultText: "sqlite:///tracker.db",
  }),
  TORRUST_TRACKER_DATABASE_PASSWORD: password().optional().meta({
    description:
      "Password of the database's user, as it is: it is encoded for the URL that the tracker gets. Generated for a MySQL beside the tracker when it is not set and the machine never had one.",
    example: "generated",
    secret: true,
  }),
  MYSQL_ROOT_PASSWORD: password().optional().meta({
    description:
      "Password of root in the MySQL that is deployed beside the tracker; root can log in from the machine only. Generated when it is not set and the machine never had one.",
    example: "generated",
    secret: true,
  }),
  MYSQL_IMAGE: fixedImage("mysql:8.4.6").meta({
    description: "Image of the MySQL that is deployed beside the tracker. Tags that move are refused.",
    example: "mysql:8.4.6",
    defaultText: "mysql:8.4.6",
  }),
});
