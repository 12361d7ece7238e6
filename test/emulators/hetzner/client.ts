import { type EmulatorProps, HetznerEmulator, MemoryBackend, TOKEN } from ".";

/** What the tests read of an answer; absent parts are undefined. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Json;
  /** `error.code` */
  readonly code: string | undefined;
  /** Names of the fields that `error.details` complains of. */
  readonly fields: readonly string[];
}

/** A part of an answer, to be walked: `json.at("server", "id").number`. */
export class Json {
  constructor(readonly value: unknown) {}

  at(...path: readonly (string | number)[]): Json {
    let value = this.value;
    for (const key of path) {
      value = typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined;
    }
    return new Json(value);
  }

  /** @throws Error when it is none */
  get number(): number {
    if (typeof this.value !== "number") throw new Error(`no number: ${JSON.stringify(this.value)}`);
    return this.value;
  }

  get items(): readonly Json[] {
    return Array.isArray(this.value) ? this.value.map((item) => new Json(item)) : [];
  }
}

/** An emulator with a clock that only the test moves, and what talks to it. */
export class Bench {
  private constructor(
    readonly emulator: HetznerEmulator,
    readonly backend: MemoryBackend,
    private readonly time: { now: number },
  ) {}

  /** Actions end with the request that began them, unless `actionDuration` says otherwise. */
  static async start(props: Omit<EmulatorProps, "backend" | "clock"> = {}): Promise<Bench> {
    const backend = new MemoryBackend();
    const time = { now: Date.UTC(2026, 0, 1) };
    const emulator = await HetznerEmulator.start({
      actionDuration: 0,
      ...props,
      backend,
      clock: () => time.now,
    });
    return new Bench(emulator, backend, time);
  }

  stop(): Promise<void> {
    return this.emulator.stop();
  }

  advance(milliseconds: number): void {
    this.time.now += milliseconds;
  }

  async call(method: string, path: string, body?: unknown, token = TOKEN): Promise<Answer> {
    const text = typeof body === "string" ? body : JSON.stringify(body);
    const response = await fetch(`${this.emulator.endpoint}${path}`, {
      method,
      headers: { Authorization: `Bearer ${token}` },
      ...(body !== undefined && { body: text }),
    });
    const content = await response.text();
    const json = new Json(content === "" ? undefined : JSON.parse(content));
    const code = json.at("error", "code").value;
    return {
      status: response.status,
      headers: response.headers,
      body: json,
      code: typeof code === "string" ? code : undefined,
      fields: json.at("error", "details", "fields").items.map((field) => String(field.at("name").value)),
    };
  }

  get(path: string): Promise<Answer> {
    return this.call("GET", path);
  }

  post(path: string, body?: unknown): Promise<Answer> {
    return this.call("POST", path, body);
  }

  /** Makes one and gives its id. @throws Error when it is refused */
  async make(plural: string, body: object): Promise<number> {
    const answer = await this.post(`/${plural}`, body);
    if (answer.status !== 201) throw new Error(`${plural}: ${JSON.stringify(answer.body.value)}`);
    // The backend's promise, already kept, is seen by the next request.
    await this.get("/actions");
    return answer.body.at(plural.slice(0, -1), "id").number;
  }

  /** Makes a running server; what is not given is usual. */
  server(body: object = {}): Promise<number> {
    return this.make("servers", serverBody(body));
  }
}

/** The least that a server needs. */
export function serverBody(body: object = {}): object {
  return { name: "tracker", server_type: "ccx13", image: "debian-13", location: "nbg1", ...body };
}
