import { renderTemplate } from "../../lib/render/engine";
import { trackerView } from "../../lib/render/views/tracker";
import { renderInput } from "../release/fixtures";

test("a name that the view does not give is an error, in a helper too", () => {
  const { logLevel, ...without } = trackerView(renderInput());
  expect(logLevel).toBe("warn");
  expect(() => renderTemplate("tracker/release-3.0.0/tracker.toml.hbs", without)).toThrow(
    "{{toml}} expects text",
  );
});

test("the header says what the file is, where it comes from and where to read on", () => {
  const [what, from, variables, docs] = renderTemplate(
    "tracker/release-3.0.0/tracker.toml.hbs",
    trackerView(renderInput()),
  ).split("\n");
  expect(what).toBe("# Configuration of Torrust Tracker 3.0.0, schema 2.0.0.");
  expect(from).toContain("templates/tracker/release-3.0.0/tracker.toml.hbs");
  expect(variables).toContain("TORRUST_TRACKER_");
  expect(docs).toBe("# Documentation: docs/guides/release.md");
});
