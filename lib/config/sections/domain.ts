import { z } from "zod";
import { hostName, isHostName, list } from "../values";

const LISTENER_NAME = /^(udp|http):([1-9]\d{0,4})=(.+)$/;

const listenerName = z
  .string()
  .refine((text) => isHostName(LISTENER_NAME.exec(text)?.[3] ?? ""), {
    error: ({ input }) =>
      `expected protocol, port and name as in udp:6969=udp1.example.org; found "${String(input)}"`,
  })
  .transform((text) => {
    const [, protocol = "", port = "", name = ""] = LISTENER_NAME.exec(text) ?? [];
    const purpose = protocol === "udp" ? ("udp-tracker" as const) : ("http-tracker" as const);
    return { purpose, port: Number(port), hostName: name };
  });

/** Keys of the names that clients know the tracker by. */
export const domainKeys = z.object({
  DOMAIN_NAME: hostName().optional().meta({
    description: "Name of the machine, and of every listener that TORRUST_TRACKER_HOST_NAMES does not name.",
    example: "tracker.example.org",
  }),
  TORRUST_TRACKER_HOST_NAMES: list(listenerName).optional().meta({
    description: "Names of single listeners, comma-separated: protocol, port, name.",
    example: "udp:6969=udp1.example.org,http:7070=http1.example.org",
  }),
});
