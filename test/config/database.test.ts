import { faultOf, prepared, BASE } from "./prepared";

const database = (url: string, more = "") => ({ env: `${BASE}TORRUST_TRACKER_DATABASE_URL=${url}\n${more}` });
const databaseOf = (url: string) => prepared(database(url)).load().settings.database;

test.each(["localhost", "127.0.0.1"])("a MySQL on %s is deployed beside the tracker", (host) => {
  expect(databaseOf(`mysql://torrust@${host}/torrust_tracker`)).toEqual({
    driver: "mysql",
    host: "127.0.0.1",
    port: 3306,
    user: "torrust",
    name: "torrust_tracker",
    server: { image: "mysql:8.4.6" },
  });
});

test("a MySQL on another host is there already", () => {
  expect(databaseOf("mysql://t@db.example.org:3307/n")).toEqual({
    driver: "mysql",
    host: "db.example.org",
    port: 3307,
    user: "t",
    name: "n",
  });
});

test("the tracker is never root in its database", () => {
  expect(faultOf(database("mysql://root@localhost/torrust_tracker"))).toMatchObject({
    code: "CONFIG_DATABASE_ROOT",
    key: "TORRUST_TRACKER_DATABASE_URL",
    line: 2,
    message: "the tracker would be root in its database",
  });
});

test.each([
  "mysql://t:secret@localhost/n",
  "postgres://t:secret@localhost/n",
  "MySQL://t:se/cr@et@localhost/n",
  "mysql:t:secret@localhost",
  "t:secret@localhost/n",
  "mysql://t@localhost/n?password=secret",
  "mysql://t@localhost/n?ssl=1&pwd=secret",
])("a password has no place in the URL, and is not shown: %s", (url) => {
  expect(faultOf(database(url)).message).toBe(
    "expected a URL without a password; TORRUST_TRACKER_DATABASE_PASSWORD takes it",
  );
});

test("a scheme that is not known is shown", () => {
  expect(faultOf(database("postgres://t@localhost:5432/n")).message).toBe(
    'expected sqlite:///<file name> or mysql://<user>@<host>[:<port>]/<database>; found "postgres://t@localhost:5432/n"',
  );
});

test.each(["0", "65536", "x"])("%s is no port", (port) => {
  expect(faultOf(database(`mysql://t@db.example.org:${port}/n`)).message).toMatch(/^expected sqlite:/);
});

test("MySQL's own port is one of the machine's sockets, wherever it was put", () => {
  const fault = faultOf(database("mysql://t@localhost:7070/n"));
  expect(fault.message).toContain("7070");
  expect(fault.message).toContain("MySQL");
  expect(prepared(database("mysql://t@db.example.org:7070/n")).load().settings.database).toMatchObject({
    port: 7070,
  });
});
