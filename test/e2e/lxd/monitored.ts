import { z } from "zod";
import { announceHttp } from "../../../lib/probes/http-tracker";
import { announceUdp } from "../../../lib/probes/udp-tracker";
import type { Container } from "./container";

/** Asks Prometheus' API in the container; standard input has a path a line, the output a body a line. */
const ASK = `import sys, urllib.request, urllib.error
for path in sys.stdin.read().split():
    try: print(urllib.request.urlopen("http://127.0.0.1:9090/api/v1/" + path).read().decode().strip())
    except urllib.error.HTTPError as error: print(error.read().decode().strip())`;

const Reply = z.object({ status: z.string(), error: z.string().optional(), data: z.unknown() });
const Vector = z.object({
  result: z.array(z.object({ value: z.tuple([z.number(), z.string()]).optional() })),
});
const Targets = z.object({
  activeTargets: z.array(
    z.object({ labels: z.object({ job: z.string() }), health: z.string(), lastError: z.string() }),
  ),
});
const Rules = z.object({
  groups: z.array(
    z.object({ rules: z.array(z.object({ name: z.string(), query: z.string(), health: z.string() })) }),
  ),
});

/** What a Prometheus in a container says. */
export class PrometheusApi {
  constructor(private readonly host: Container) {}

  /** How many series each expression gives now; the error of one that cannot be evaluated. */
  async series(expressions: readonly string[]): Promise<ReadonlyMap<string, number | string>> {
    const replies = await this.#ask(
      expressions.map((expression) => `query?query=${encodeURIComponent(expression)}`),
    );
    return new Map(
      replies.map(({ error, data }, index) => [
        expressions[index] ?? "",
        error ?? Vector.parse(data).result.length,
      ]),
    );
  }

  /** The value of the first series; undefined: there is none. */
  async value(expression: string): Promise<number | undefined> {
    const [reply] = await this.#ask([`query?query=${encodeURIComponent(expression)}`]);
    const value = Vector.parse(reply?.data).result[0]?.value?.[1];
    return value === undefined ? undefined : Number(value);
  }

  /** By job: what is wrong, or `up`. */
  async targets(): Promise<Readonly<Record<string, string>>> {
    const [reply] = await this.#ask(["targets"]);
    return Object.fromEntries(
      Targets.parse(reply?.data).activeTargets.map(({ labels, health, lastError }) => [
        labels.job,
        health === "up" ? "up" : `${health} ${lastError}`,
      ]),
    );
  }

  async rules(): Promise<
    readonly { readonly name: string; readonly query: string; readonly health: string }[]
  > {
    const [reply] = await this.#ask(["rules"]);
    return Rules.parse(reply?.data).groups.flatMap(({ rules }) => rules);
  }

  async #ask(paths: readonly string[]) {
    const lines = await this.host.sh(`python3 -c '${ASK}'`, paths.join("\n"));
    return lines
      .trim()
      .split("\n")
      .map((line) => Reply.parse(JSON.parse(line)));
  }
}

/** Names of the metrics in an expression of ours: with an underscore, or `up`. */
export function metricsOf(expression: string): string[] {
  const bare = expression.replace(/"[^"]*"/g, "").replace(/\{[^}]*\}|(?:by|without|on) \([^)]*\)/g, " ");
  const names = bare.match(/[a-z][a-zA-Z0-9_]*(?!\w|\s*\()/g) ?? [];
  return [...new Set(names.filter((name) => name.includes("_") || name === "up"))];
}

/** What Caddy serves the tracker as. */
export const HOST_NAME = "tracker.example.org";

/** Announces over each protocol and family, again and again until the signal aborts. */
export async function announceUntil(signal: AbortSignal, addresses: readonly string[]): Promise<void> {
  const trust = { unverified: true };
  while (!signal.aborted) {
    const announces = addresses.flatMap((address) => [
      announceUdp({ address, port: 6969 }),
      announceHttp({ baseUrl: `https://${HOST_NAME}`, address, trust }),
    ]);
    await Promise.allSettled(announces);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
