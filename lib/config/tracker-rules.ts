import type { RuleFault } from "./rules";
import type { Values } from "./schema";
import { trackerGeneration } from "./tracker";
import { generationFeatures, tagKind } from "./tracker-generations";

/** What is wrong with the tracker's keys as a whole. All faults at once. */
export function trackerFaults(values: Values): RuleFault[] {
  return [...modeFaults(values), ...timeoutFaults(values), ...generationFaults(values)];
}

/** The tracker itself starts, skips its UDP listeners and only says so in its log. */
function modeFaults(values: Values): RuleFault[] {
  const ports = values.TORRUST_TRACKER_UDP_PORTS ?? [];
  if (values.TORRUST_TRACKER_MODE !== "private" || ports.length === 0) return [];
  return [
    {
      code: "CONFIG_PRIVATE_UDP",
      key: "TORRUST_TRACKER_UDP_PORTS",
      message: `a private tracker serves HTTP only, since UDP has no place for a key; found ${ports.join(",")}`,
      fix: "Remove the ports, or set TORRUST_TRACKER_MODE to public or whitelisted.",
    },
  ];
}

/** The tracker does not check it: peers would be forgotten before they announce again, and every swarm be empty. */
function timeoutFaults(values: Values): RuleFault[] {
  const interval = values.TORRUST_TRACKER_ANNOUNCE_INTERVAL;
  const timeout = values.TORRUST_TRACKER_MAX_PEER_TIMEOUT;
  if (timeout === undefined || timeout > interval) return [];
  return [
    {
      code: "CONFIG_PEER_TIMEOUT",
      key: "TORRUST_TRACKER_MAX_PEER_TIMEOUT",
      message: `expected more seconds than between two announces (${interval}); found ${timeout}`,
      fix: `Give at least ${interval * 2}, or remove the key.`,
    },
  ];
}

function generationFaults(values: Values): RuleFault[] {
  return [...imageFaults(values), ...featureFaults(values)];
}

/** A tracker ignores keys of a later generation without a word, and does not start with those of an earlier one. */
function imageFaults(values: Values): RuleFault[] {
  const key = "TORRUST_TRACKER_CONFIG_GENERATION";
  const kind = tagKind(values.TORRUST_TRACKER_IMAGE);
  const generation = values[key];
  const image = values.TORRUST_TRACKER_IMAGE;
  if (kind === "release-3.0.0" && trackerGeneration(values) !== "release-3.0.0") {
    return [
      {
        code: "CONFIG_TRACKER_GENERATION",
        key,
        message: `the image ${image} reads the configuration of release-3.0.0; found ${trackerGeneration(values)}`,
        fix: `Remove ${key}, or set TORRUST_TRACKER_IMAGE to a later tracker.`,
      },
    ];
  }
  if (kind !== "later" || (generation !== undefined && generation !== "release-3.0.0")) return [];
  return [
    {
      code: "CONFIG_TRACKER_GENERATION",
      key,
      message: `the image ${image} is later than release 3.0.0; found ${generation ?? "nothing said of its configuration"}`,
      fix: `Set ${key} to develop-2025 or develop-2026: docs/guides/tracker.md tells which.`,
    },
  ];
}

function featureFaults(values: Values): RuleFault[] {
  const generation = trackerGeneration(values);
  if (!values.TORRUST_TRACKER_KEEP_COMPLETED || generationFeatures[generation].keepsCompleted) return [];
  return [
    {
      code: "CONFIG_TRACKER_FEATURE",
      key: "TORRUST_TRACKER_KEEP_COMPLETED",
      message: `a tracker of ${generation} writes the counts and never reads them: they restart from 0`,
      fix: "Remove the key, or use a later tracker and its TORRUST_TRACKER_CONFIG_GENERATION.",
    },
  ];
}
