import type { AccessSettings, Environment } from "../../../lib/config/settings";
import { projectPaths, type StatePaths, statePaths, type Paths } from "../../../lib/workflow/paths";
import { settingsWith } from "../../support/settings";

/** The part of a workflow's context that `doctor` reads: the local environment of a project in /project. */
export function environmentWith(
  given: { readonly privateKey?: string; readonly access?: Partial<AccessSettings> } = {},
): { environment: Environment; state: StatePaths; paths: Paths } {
  const paths = projectPaths("/project", {});
  const state = statePaths(paths, "local");
  const settings = settingsWith();
  return {
    paths,
    state: { ...state, privateKey: given.privateKey ?? state.privateKey },
    environment: {
      name: "local",
      directory: "/project/environments/local",
      settings: { ...settings, access: { ...settings.access, ...given.access } },
      state: { backend: "local" },
      secrets: {},
      fromProcess: [],
    },
  };
}
