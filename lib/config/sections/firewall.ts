import { z } from "zod";
import { cidr, integer, list } from "../values";

/** Not all of a family: that would shut out everybody. */
const dropped = cidr().refine((network) => !network.endsWith("/0"), {
  error: ({ input }) => `expected networks that are not everybody; found "${String(input)}"`,
});

/** Keys of the host's firewall, beyond what follows from the services. */
export const firewallKeys = z.object({
  FIREWALL_UDP_RATE_LIMIT: integer(1, 100000).optional().meta({
    description:
      "Most packets a second that one source may send to the UDP trackers; what is more is dropped, after a burst of twice as many. A source is an IPv4 address or an IPv6 /64: many clients can share one. Without it there is no limit.",
    example: "200",
  }),
  FIREWALL_DROP_CIDRS: list(dropped).prefault("").meta({
    description:
      "Networks whose packets are dropped, whatever they are for, comma-separated. To shut one out for a while, without a deployment: docs/guides/firewall.md.",
    example: "198.51.100.0/24,2001:db8:bad::/48",
  }),
});
