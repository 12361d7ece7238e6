import { join } from "node:path";
import { loadEnvironment } from "../../lib/config/load";
import type { Environment, Settings, TrackerSettings } from "../../lib/config/settings";

/** The preset `local`, as if nothing stood in the process environment or in a file of secrets. */
export function localPreset(): Environment {
  const environmentsDirectory = join(__dirname, "../../environments");
  return { ...loadEnvironment("local", { environmentsDirectory, processEnv: {} }), secrets: {} };
}

/** The preset's settings; the tracker's as the test needs them. */
export function settingsWith(tracker: Partial<TrackerSettings> = {}): Settings {
  const { settings } = localPreset();
  return { ...settings, tracker: { ...settings.tracker, ...tracker } };
}
