import { logsLine } from "../../lib/commands/compose";

test("the tracker's last lines", () => {
  expect(logsLine({ service: "tracker", tail: "200", follow: false })).toBe(
    "sudo -n docker compose --ansi never --project-name torrust --file /opt/torrust/current/compose.yaml logs --no-color --no-log-prefix --timestamps --tail 200 -- tracker",
  );
});

test("a service's log as it goes on; its name cannot become an option or a command", () => {
  expect(logsLine({ service: "--help; reboot", tail: "all", follow: true })).toMatch(
    / --tail all --follow -- '--help; reboot'$/,
  );
});
