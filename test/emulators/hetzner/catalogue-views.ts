import type { Catalogue } from "../../../lib/hetzner/catalogue";
import { ApiError, invalidField } from "./api-error";

/*
 * Locations, server types, images and prices as the API shows them, from the project's own table. Ids are the place
 * in the table, with an offset per kind so that no two kinds share one.
 */

const SERVER_TYPE_IDS = 100;
const IMAGE_IDS = 310_000_000;
/** GB that a system image needs. */
const IMAGE_DISK_SIZE = 5;
/** Bytes of traffic that a server includes: 20 TB. */
const INCLUDED_TRAFFIC = 20 * 1024 ** 4;
const IMAGE_CREATED = "2025-08-18T06:21:01Z";

export function locationViews(catalogue: Catalogue) {
  return catalogue.locations.map((location, index) => ({
    id: index + 1,
    description: `${location.city} DC Park 1`,
    latitude: 0,
    longitude: 0,
    ...location,
  }));
}
export type LocationView = ReturnType<typeof locationViews>[number];

/** @throws ApiError `invalid_input` that names the field */
export function locationView(catalogue: Catalogue, name: string | number, field = "location"): LocationView {
  const found = locationViews(catalogue).find((location) => location.name === name || location.id === name);
  if (found === undefined) throw invalidField(field, `location '${name}' does not exist`);
  return found;
}

export function serverTypeViews(catalogue: Catalogue) {
  const locations = locationViews(catalogue);
  return catalogue.server_types.map((type, index) => ({
    id: SERVER_TYPE_IDS + index,
    name: type.name,
    description: type.name.toUpperCase(),
    category: type.cpu === "dedicated" ? "general_purpose" : "cost_optimized",
    cores: type.cores,
    memory: type.memory_gb,
    disk: type.disk_gb,
    storage_type: "local",
    cpu_type: type.cpu,
    architecture: type.architecture,
    deprecated: false,
    deprecation: null,
    prices: Object.entries(type.eur_month).map(([location, amount]) => serverPrice(location, amount)),
    locations: locations
      .filter(({ name }) => type.locations.includes(name))
      .map(({ id, name }) => ({ id, name, available: true, recommended: true, deprecation: null })),
  }));
}
export type ServerTypeView = ReturnType<typeof serverTypeViews>[number];

/** @throws ApiError `invalid_input` */
export function serverTypeView(catalogue: Catalogue, idOrName: number | string): ServerTypeView {
  const found = serverTypeViews(catalogue).find(({ id, name }) => id === idOrName || name === idOrName);
  if (found === undefined) throw invalidField("server_type", `server type '${idOrName}' does not exist`);
  return found;
}

export function imageViews(catalogue: Catalogue) {
  return catalogue.images.map((image, index) => ({
    id: IMAGE_IDS + index,
    status: "available",
    type: "system",
    name: image.name,
    description: image.name,
    image_size: null,
    disk_size: IMAGE_DISK_SIZE,
    created: IMAGE_CREATED,
    created_from: null,
    bound_to: null,
    os_flavor: image.name.split("-")[0],
    os_version: image.name.split("-")[1],
    architecture: image.architecture,
    rapid_deploy: true,
    protection: { delete: false },
    deprecated: null,
    deleted: null,
    labels: {},
  }));
}
export type ImageView = ReturnType<typeof imageViews>[number];

/** The image by id or, for the architecture, by name. @throws ApiError `invalid_input` */
export function imageView(catalogue: Catalogue, idOrName: number | string, architecture: string): ImageView {
  const named = imageViews(catalogue).filter(({ id, name }) => id === idOrName || name === idOrName);
  const found = named.find((image) => image.architecture === architecture);
  if (found !== undefined) return found;
  if (named.length === 0) throw invalidField("image", `image '${idOrName}' does not exist`);
  throw new ApiError(
    "invalid_input",
    `image architecture does not match the server type's (${architecture})`,
    {
      fields: [{ name: "image", messages: [`image is not for architecture ${architecture}`] }],
    },
  );
}

export function pricingView(catalogue: Catalogue) {
  const { prices } = catalogue;
  const byFamily = (kind: "floating" | "primary") =>
    (["ipv4", "ipv6"] as const).map((type) => ({
      type,
      prices: Object.entries(prices[`${kind}_${type}`]).map(([location, amount]) => ({
        location,
        price_monthly: price(amount),
      })),
    }));
  return {
    currency: "EUR",
    vat_rate: "19.00",
    floating_ips: byFamily("floating"),
    primary_ips: byFamily("primary"),
    server_backup: { percentage: String(prices.backup_percent ?? 0) },
    server_types: serverTypeViews(catalogue).map(({ id, name, prices: amounts }) => ({
      id,
      name,
      prices: amounts,
    })),
    volume: { price_per_gb_month: price(prices.volume_gb ?? 0) },
  };
}

function serverPrice(location: string, amount: number) {
  return {
    location,
    price_hourly: price(amount / 624),
    price_monthly: price(amount),
    included_traffic: INCLUDED_TRAFFIC,
    price_per_tb_traffic: price(1),
  };
}

/** Amounts are texts with ten digits after the point. */
function price(amount: number) {
  return { net: amount.toFixed(10), gross: (amount * 1.19).toFixed(10) };
}
