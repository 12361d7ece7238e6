import { ApiError, invalidField } from "./api-error";
import { matchesSelector } from "./label-selector";
import { type ApiReply, ok } from "./router";

const DEFAULT_PER_PAGE = 25;
const MAX_PER_PAGE = 50;
const SORT_FIELDS = ["id", "name", "created", "status", "command", "started", "finished", "progress"];

/** What a listed object may be filtered by; a filter that is asked for and not here is refused. */
export type Filters<T> = Readonly<Record<string, (item: T, wanted: readonly string[]) => boolean>>;

export function byName<T extends { readonly name: string }>(item: T, wanted: readonly string[]): boolean {
  return wanted.includes(item.name);
}

/** Filters that every kind with name and labels has. */
export const NAME_AND_LABELS: Filters<{ name: string; labels: Record<string, string> }> = {
  name: byName,
  label_selector: (item, wanted) => wanted.every((selector) => matchesSelector(item.labels, selector)),
};

/** One page of a list, with `meta.pagination` and the `Link` header. @throws ApiError `invalid_input` */
export function listReply<T, V extends object>(props: {
  readonly key: string;
  readonly path: string;
  readonly items: readonly T[];
  readonly query: URLSearchParams;
  readonly filters: Filters<T>;
  readonly view: (item: T) => V;
}): ApiReply {
  const { key, query, filters } = props;
  const page = positive(query, "page", 1);
  const perPage = positive(query, "per_page", DEFAULT_PER_PAGE);
  if (perPage > MAX_PER_PAGE) throw invalidField("per_page", `must be at most ${MAX_PER_PAGE}`);
  let items = props.items;
  for (const field of new Set(query.keys())) {
    if (["page", "per_page", "sort"].includes(field)) continue;
    const filter = filters[field];
    if (filter === undefined) throw invalidField(field, "unknown query parameter");
    const wanted = query.getAll(field);
    items = items.filter((item) => filter(item, wanted));
  }
  const views = sorted(items.map(props.view), query.getAll("sort"));
  const last = Math.max(1, Math.ceil(views.length / perPage));
  const pagination = {
    page,
    per_page: perPage,
    previous_page: page > 1 ? page - 1 : null,
    next_page: page < last ? page + 1 : null,
    last_page: last,
    total_entries: views.length,
  };
  const body = { [key]: views.slice((page - 1) * perPage, page * perPage), meta: { pagination } };
  return { ...ok(body), headers: { Link: links(props.path, query, pagination) } };
}

function links(
  path: string,
  query: URLSearchParams,
  pages: { previous_page: number | null; next_page: number | null; last_page: number },
): string {
  const targets = { prev: pages.previous_page, next: pages.next_page, last: pages.last_page };
  return Object.entries(targets)
    .filter(([, page]) => page !== null)
    .map(([relation, page]) => {
      const target = new URLSearchParams(query);
      target.set("page", String(page));
      return `<${path}?${target.toString()}>; rel="${relation}"`;
    })
    .join(", ");
}

function positive(query: URLSearchParams, field: string, otherwise: number): number {
  const text = query.get(field);
  if (text === null) return otherwise;
  if (!/^[1-9]\d*$/.test(text)) throw invalidField(field, "must be a positive number");
  return Number(text);
}

function sorted<V extends object>(items: readonly V[], orders: readonly string[]): readonly V[] {
  const keys = orders.map((order) => {
    const [field = "", direction = "asc"] = order.split(":");
    if (!SORT_FIELDS.includes(field) || !["asc", "desc"].includes(direction)) {
      throw new ApiError("invalid_input", `cannot sort by '${order}'`);
    }
    return { field, sign: direction === "asc" ? 1 : -1 };
  });
  return [...items].sort((one, other) => {
    for (const { field, sign } of keys) {
      const order = compare(Reflect.get(one, field), Reflect.get(other, field));
      if (order !== 0) return order * sign;
    }
    return 0;
  });
}

function compare(one: unknown, other: unknown): number {
  if (typeof one === "number" && typeof other === "number") return one - other;
  return String(one).localeCompare(String(other));
}
