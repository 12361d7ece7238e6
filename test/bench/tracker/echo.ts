import { createSocket } from "node:dgram";
import { createServer } from "node:http";
import { Action } from "../../../lib/probes/udp-packets";

/** A process that answers on the loopback as a tracker does, without doing its work. */

const ADDRESS = "127.0.0.1";

/** Bytes of an empty swarm's answer (BEP 15); a connect is answered with 16. */
const ANNOUNCE_REPLY = 20;

const udp = createSocket("udp4");
udp.on("message", (request, { port, address }) => {
  const connecting = request.length === 16;
  const reply = Buffer.alloc(connecting ? 16 : ANNOUNCE_REPLY);
  reply.writeUInt32BE(connecting ? Action.connect : Action.announce, 0);
  request.copy(reply, 4, 12, 16);
  udp.send(reply, port, address);
});
const http = createServer((_request, response) => {
  response.end("d8:completei0e10:incompletei0e8:intervali300e5:peers0:e");
});
udp.bind(0, ADDRESS, () => {
  http.listen(0, ADDRESS, () => {
    const bound = http.address();
    const httpPort = typeof bound === "object" ? bound?.port : undefined;
    process.send?.({ udpPort: udp.address().port, httpPort });
  });
});
