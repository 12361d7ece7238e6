import { Bench } from "./client";
import { fingerprintOf } from "./resources/ssh-keys";

let bench: Bench;

beforeEach(async () => {
  bench = await Bench.start();
});

afterEach(() => bench.stop());

const KEY = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHJhbmRvbWtleWZvcnRlc3RzMDAwMDAwMDAwMDAw me@here";

test("a text that is no public key is refused", async () => {
  expect(await bench.post("/ssh_keys", { name: "me", public_key: "ssh-dss AAAA" })).toMatchObject({
    fields: ["public_key"],
  });
});

test("names and keys are unique", async () => {
  await bench.make("ssh_keys", { name: "me", public_key: KEY });
  expect(await bench.post("/ssh_keys", { name: "me", public_key: "ssh-ed25519 AAAA" })).toMatchObject({
    code: "uniqueness_error",
  });
  const sameKey = { name: "you", public_key: KEY.replace("me@here", "you@there") };
  expect(await bench.post("/ssh_keys", sameKey)).toMatchObject({ code: "uniqueness_error" });
});

test("the fingerprint is that of OpenSSH (ssh-keygen -l -E md5), and finds the key", async () => {
  const id = await bench.make("ssh_keys", { name: "me", public_key: KEY });
  const { body } = await bench.get(`/ssh_keys?fingerprint=${fingerprintOf(KEY)}`);
  expect(body.at("ssh_keys", 0, "id").value).toBe(id);
  expect(fingerprintOf(KEY)).toMatch(/^([0-9a-f]{2}:){15}[0-9a-f]{2}$/);
});

test("a key is renamed and deleted", async () => {
  const id = await bench.make("ssh_keys", { name: "me", public_key: KEY });
  await bench.call("PUT", `/ssh_keys/${id}`, { name: "you" });
  expect((await bench.get("/ssh_keys?name=you")).body.at("ssh_keys").items).toHaveLength(1);
  expect((await bench.call("DELETE", `/ssh_keys/${id}`)).status).toBe(204);
  expect(bench.emulator.remaining).toEqual({});
});
