import { deriveTopology } from "../../lib/topology/topology";
import { strangers } from "../../lib/workflow/listening";
import { SETTINGS } from "../release/fixtures";

const SOCKETS = `udp   UNCONN 0      0      192.0.2.7%eth0:68        0.0.0.0:*    users:(("systemd-network",pid=91,fd=19))
udp   UNCONN 0      0            127.0.0.1:323       0.0.0.0:*    users:(("chronyd",pid=99,fd=5))
tcp   LISTEN 0      511            0.0.0.0:80        0.0.0.0:*    users:(("nginx",pid=77,fd=6),("nginx",pid=76,fd=6))
tcp   LISTEN 0      511               [::]:80           [::]:*    users:(("nginx",pid=77,fd=7),("nginx",pid=76,fd=7))
tcp   LISTEN 0      128                  *:22              *:*    users:(("sshd",pid=123,fd=3))
tcp   LISTEN 0      128              [::1]:631          [::]:*    users:(("cupsd",pid=124,fd=3))
udp   UNCONN 0      0              0.0.0.0:5353      0.0.0.0:*
tcp   LISTEN 0      128            0.0.0.0:7070      0.0.0.0:*    users:(("torrust-tracker",pid=5,fd=3))`;

test("what others reach now and will not, by port and program", () => {
  const found = strangers(SOCKETS.split("\n"), deriveTopology(SETTINGS), 22);
  expect(found).toEqual(["5353/udp", "80/tcp (nginx)"]);
});
