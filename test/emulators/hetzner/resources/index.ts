import type { Route } from "../router";
import type { State } from "../state";
import { actionRoutes } from "./actions";
import { catalogueRoutes } from "./catalogue";
import { firewallRoutes } from "./firewalls";
import { floatingIpRoutes } from "./floating-ips";
import { networkRoutes } from "./networks";
import { placementGroupRoutes } from "./placement-groups";
import { primaryIpRoutes } from "./primary-ips";
import { rrsetRoutes } from "./rrsets";
import { serverActionRoutes } from "./server-actions";
import { serverNetworkRoutes } from "./server-networks";
import { serverRoutes } from "./servers";
import { sshKeyRoutes } from "./ssh-keys";
import { volumeRoutes } from "./volumes";
import { zoneRoutes } from "./zones";

/** Every operation that the emulator knows. */
export function allRoutes(state: State): Route[] {
  return [
    actionRoutes,
    catalogueRoutes,
    firewallRoutes,
    floatingIpRoutes,
    networkRoutes,
    placementGroupRoutes,
    primaryIpRoutes,
    rrsetRoutes,
    serverActionRoutes,
    serverNetworkRoutes,
    serverRoutes,
    sshKeyRoutes,
    volumeRoutes,
    zoneRoutes,
  ].flatMap((routes) => routes(state));
}
