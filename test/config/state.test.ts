import { stateCredentials } from "../../lib/config/state";
import { Secret } from "../../lib/config/secret";
import { BASE, prepared } from "./prepared";
import { failureOf } from "../support/failure";

const loaded = (env: string, secrets?: string) => prepared({ env: BASE + env, secrets }).load();

test("the state is on this computer unless told otherwise", () => {
  expect(loaded("").state).toEqual({ backend: "local" });
});

test.each([
  [
    "STATE_BACKEND=s3\nSTATE_S3_BUCKET=states\nSTATE_S3_REGION=fsn1\nSTATE_S3_ENDPOINT=https://fsn1.example.org\n",
    {
      backend: "s3",
      bucket: "states",
      region: "fsn1",
      endpoint: "https://fsn1.example.org",
      lockfile: true,
    },
  ],
  [
    "STATE_BACKEND=http\nSTATE_HTTP_ADDRESS=https://state.example.org/a\n",
    { backend: "http", address: "https://state.example.org/a" },
  ],
  [
    "STATE_BACKEND=http\nSTATE_HTTP_ADDRESS=https://state.example.org/a\nSTATE_HTTP_LOCK_ADDRESS=https://state.example.org/a/lock\n",
    {
      backend: "http",
      address: "https://state.example.org/a",
      lock: { address: "https://state.example.org/a/lock", method: "LOCK", unlockMethod: "UNLOCK" },
    },
  ],
  [
    "STATE_BACKEND=http\nSTATE_HTTP_ADDRESS=https://gitlab.example.org/a\nSTATE_HTTP_LOCK_ADDRESS=https://gitlab.example.org/a/lock\nSTATE_HTTP_LOCK_METHOD=POST\nSTATE_HTTP_UNLOCK_METHOD=DELETE\n",
    {
      backend: "http",
      address: "https://gitlab.example.org/a",
      lock: { address: "https://gitlab.example.org/a/lock", method: "POST", unlockMethod: "DELETE" },
    },
  ],
  ["STATE_BACKEND=pg\n", { backend: "pg" }],
])("%s", (env, state) => {
  expect(loaded(env).state).toEqual(state);
});

test.each([
  ["STATE_BACKEND=s3\n", "CONFIG_REQUIRED", "STATE_S3_BUCKET is required with STATE_BACKEND=s3"],
  ["STATE_BACKEND=http\n", "CONFIG_REQUIRED", "STATE_HTTP_ADDRESS is required with STATE_BACKEND=http"],
  [
    "STATE_BACKEND=http\nSTATE_HTTP_ADDRESS=https://state.example.org/a\nSTATE_HTTP_LOCK_METHOD=POST\n",
    "CONFIG_REQUIRED",
    "STATE_HTTP_LOCK_ADDRESS is required with STATE_HTTP_LOCK_METHOD",
  ],
  [
    "STATE_S3_BUCKET=states\n",
    "CONFIG_OTHER_BACKEND",
    "STATE_S3_BUCKET is for STATE_BACKEND=s3; it is local",
  ],
  [
    "STATE_BACKEND=http\nSTATE_HTTP_ADDRESS=https://alice:secret@state.example.org\n",
    "CONFIG_INVALID",
    expect.stringContaining("a URL that begins with http:// or https://, without a user"),
  ],
])("%s is refused", (env, code, message) => {
  expect(failureOf(() => loaded(env)).details).toEqual([expect.objectContaining({ code, message })]);
});

test("a passphrase of the state that is too short is refused without being shown", () => {
  const [fault] = failureOf(() => loaded("", "STATE_ENCRYPTION_PASSPHRASE=hunter2\n")).details;
  expect(fault).toMatchObject({ code: "CONFIG_INVALID", message: "expected at least 16 characters" });
});

test("credentials go by process variables, and no log can print them", () => {
  const credentials = stateCredentials({
    STATE_S3_ACCESS_KEY_ID: new Secret("id"),
    STATE_PG_CONNECTION: new Secret("postgres://db"),
    STATE_ENCRYPTION_PASSPHRASE: new Secret('a "quoted" ${passphrase} %{of} words'),
  });

  expect(Object.keys(credentials)).toEqual(["AWS_ACCESS_KEY_ID", "PG_CONN_STR", "TF_ENCRYPTION"]);
  expect(JSON.stringify(credentials)).not.toContain("words");
  expect(JSON.parse(credentials["TF_ENCRYPTION"]?.reveal() ?? "")).toMatchObject({
    key_provider: {
      pbkdf2: { passphrase: { passphrase: 'a "quoted" $${passphrase} %%{of} words' } },
    },
    plan: { method: "method.aes_gcm.passphrase" },
  });
});
