import type { TrackerGeneration } from "./settings";

/** What a tracker of one configuration generation can do that another cannot. */
export interface GenerationFeatures {
  /** Its configuration file has `on_reverse_proxy` for each listener, not for the tracker as a whole. */
  readonly proxyPerListener: boolean;
  /** It reads the counts of completed downloads back when it starts; 3.0.0 only writes them. */
  readonly keepsCompleted: boolean;
  /** It serves `/api/v1/metrics` in the format of Prometheus. */
  readonly metrics: boolean;
}

export const generationFeatures: Readonly<Record<TrackerGeneration, GenerationFeatures>> = {
  "release-3.0.0": { proxyPerListener: false, keepsCompleted: false, metrics: false },
  "develop-2025": { proxyPerListener: false, keepsCompleted: true, metrics: true },
  "develop-2026": { proxyPerListener: true, keepsCompleted: true, metrics: true },
};

/** What the tag of an image says of the tracker in it; a tag of one's own says nothing. */
export type TagKind = "release-3.0.0" | "later" | "unknown";

/**
 * Reads the tag of an image. Upstream publishes the release as `3.0.0`, `3.0` and `3`, with and without `v`, and the
 * branches as `develop` and `main`; every other version is a later one.
 */
export function tagKind(image: string): TagKind {
  const tag = /:([^:/@]+)(@.*)?$/.exec(image)?.[1] ?? "";
  if (/^v?3(\.0(\.0)?)?$/.test(tag)) return "release-3.0.0";
  return /^(v?\d+(\.\d+)+|develop|main)([.-]|$)/.test(tag) ? "later" : "unknown";
}
