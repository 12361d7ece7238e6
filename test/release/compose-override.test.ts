import { parse } from "yaml";
import { composeImages, containerDigests, mergeComposeOverride } from "../../lib/release/compose-override";
import { userErrorOf } from "./user-error-of";

const COMPOSE = `# header
services:
  tracker:
    image: "a:1"
    # why
    command: [one, two]
    cap_drop: [ALL]
    volumes: ["/a:/a"]
    environment:
      A: "1"
`;

function merged(override: string): unknown {
  return parse(mergeComposeOverride(COMPOSE, override, "compose.override.yaml"));
}

test("mappings are merged, sequences extended, everything else replaced", () => {
  const override = `services:
  tracker:
    image: b:2
    volumes: ["/a:/a", "/b:/b"]
    environment: { B: "2" }
`;
  expect(merged(override)).toEqual({
    services: {
      tracker: {
        image: "b:2",
        command: ["one", "two"],
        cap_drop: ["ALL"],
        volumes: ["/a:/a", "/b:/b"],
        environment: { A: "1", B: "2" },
      },
    },
  });
});

test("a command is one thing and is replaced", () => {
  expect(merged("services: { tracker: { command: [three] } }")).toMatchObject({
    services: { tracker: { command: ["three"] } },
  });
});

test("anchors of the override stand for themselves", () => {
  expect(merged("x: &x { C: 1 }\nservices: { tracker: { environment: { <<: *x } } }")).toMatchObject({
    services: { tracker: { environment: { A: "1", C: 1 } } },
  });
});

test.each(["{ disable: true }", "{ test: [NONE] }"])(
  "what depends on a service whose health check is %s waits until that runs",
  (healthcheck) => {
    const override = `services:
  mysql: { image: "c:1", healthcheck: ${healthcheck} }
  cache: { image: "d:1" }
  tracker:
    depends_on:
      mysql: { condition: service_healthy, restart: true }
      cache: { condition: service_healthy }
`;
    expect(merged(override)).toMatchObject({
      services: {
        tracker: {
          depends_on: {
            mysql: { condition: "service_started", restart: true },
            cache: { condition: "service_healthy" },
          },
        },
      },
    });
  },
);

test("the comments of the rendered file stay", () => {
  const text = mergeComposeOverride(COMPOSE, "services: { tracker: { image: 'b:2' } }", "x");
  expect(text).toMatch(/^# header$/m);
  expect(text).toMatch(/^ {4}# why$/m);
});

test.each(["", "# nothing but a comment\n"])("an empty override (%j) changes nothing", (override) => {
  expect(mergeComposeOverride(COMPOSE, override, "x")).toBe(COMPOSE);
});

test.each([
  ["- a\n", 1, "expected a mapping at the top, as in compose.yaml"],
  ["services:\n  tracker: {\n", 3, "Flow map"],
  ["services:\n  a: 1\n  a: 2\n", 3, "Map keys must be unique"],
  ["services:\n", 1, "services: expected a mapping of services"],
  ["services:\n  tracker: 1\n", 2, "services.tracker: expected a mapping"],
  ["services:\n  echo: {}\n", 2, "services.echo.image: expected an image with a tag that stays, found none"],
  ["services:\n  tracker:\n    image: a:latest\n", 3, 'with a tag that stays, found "a:latest"'],
  ["services:\n  tracker:\n    cap_drop: !reset []\n", 3, "Unresolved tag: !reset"],
])("%j is refused with its line", (override, line, message) => {
  const file = "environments/x/compose.override.yaml";
  const error = userErrorOf(() => mergeComposeOverride(COMPOSE, override, file));
  expect(error).toMatchObject({
    code: "COMPOSE_OVERRIDE_INVALID",
    exitCode: 3,
    details: [{ code: "COMPOSE_OVERRIDE_INVALID", file, line }],
  });
  expect(error.details[0]?.message).toContain(message);
});

test("images are those of all services, each once", () => {
  expect(
    composeImages("services: { b: { image: 'z:1' }, a: { image: 'a:1' }, c: { image: 'z:1' }, d: {} }"),
  ).toEqual(["a:1", "z:1"]);
});

test("a container's digest follows its definition, and not the order of starting nor another service", () => {
  const of = (override: string) =>
    containerDigests(mergeComposeOverride(COMPOSE, override, "compose.override.yaml"))["tracker"];
  const before = of("");

  expect(before).toMatch(/^[0-9a-f]{16}$/);
  expect(of("services: { other: { image: 'b:1' }, tracker: { depends_on: [other] } }")).toBe(before);
  expect(of("services: { tracker: { mem_limit: 1g } }")).not.toBe(before);
});
