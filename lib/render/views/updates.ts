import type { RenderInput } from "../input";

export interface UpdatesView {
  /** `HH:MM`; null: the host is never restarted by itself. */
  readonly rebootTime: string | null;
}

/** Input of the settings of unattended upgrades. */
export function updatesView({ settings }: RenderInput): UpdatesView {
  return { rebootTime: settings.host.automaticReboot ?? null };
}
