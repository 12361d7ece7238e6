import { ApiError, notFound } from "./api-error";

export interface Named {
  readonly id: number;
  name: string;
  labels: Record<string, string>;
  readonly created: string;
}

/** The resources of one kind; names are unique in it. */
export class Collection<T extends Named> {
  private readonly byId = new Map<number, T>();

  constructor(readonly kind: string) {}

  get all(): readonly T[] {
    return [...this.byId.values()];
  }

  find(id: number): T | undefined {
    return this.byId.get(id);
  }

  findByName(name: string): T | undefined {
    return this.all.find((item) => item.name === name);
  }

  /** @throws ApiError `not_found` */
  get(id: number): T {
    const item = this.byId.get(id);
    if (item === undefined) throw notFound(this.kind, id);
    return item;
  }

  /** @throws ApiError `uniqueness_error` when another one bears the name */
  assertFree(name: string, except?: number): void {
    if (this.all.some((item) => item.name === name && item.id !== except)) {
      throw new ApiError("uniqueness_error", `${this.kind} name is already used`, {
        fields: [{ name: "name" }],
      });
    }
  }

  add(item: T): T {
    this.assertFree(item.name);
    this.byId.set(item.id, item);
    return item;
  }

  remove(id: number): void {
    this.byId.delete(id);
  }

  /** Gives new name or labels. @throws ApiError `uniqueness_error` */
  rename(id: number, change: { name?: string | undefined; labels?: Record<string, string> | undefined }): T {
    const item = this.get(id);
    if (change.name !== undefined) {
      this.assertFree(change.name, id);
      item.name = change.name;
    }
    if (change.labels !== undefined) item.labels = change.labels;
    return item;
  }
}
