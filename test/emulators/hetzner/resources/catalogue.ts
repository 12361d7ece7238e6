import { noBody } from "../fields";
import { type ImageView, imageViews, locationViews, pricingView, serverTypeViews } from "../catalogue-views";
import { notFound } from "../api-error";
import { type Filters, byName, listReply } from "../list";
import { type Route, ok, route } from "../router";
import type { State } from "../state";

const IMAGE_FILTERS: Filters<ImageView> = {
  name: byName,
  architecture: (image, wanted) => wanted.includes(image.architecture),
  type: (image, wanted) => wanted.includes(image.type),
  status: (image, wanted) => wanted.includes(image.status),
  // None of the project's images is.
  include_deprecated: () => true,
};

/** Locations, datacenters, server types, images, ISOs and prices: only to read. */
export function catalogueRoutes({ catalogue }: State): Route[] {
  return [
    ...readable("location", "/locations", locationViews(catalogue), { name: byName }),
    ...readable("datacenter", "/datacenters", datacenterViews(), { name: byName }),
    ...readable("server_type", "/server_types", serverTypeViews(catalogue), { name: byName }),
    ...readable("image", "/images", imageViews(catalogue), IMAGE_FILTERS),
    ...readable<{ id: number; name: string }>("iso", "/isos", [], { name: byName }),
    route("GET", "/pricing", noBody, () => ok({ pricing: pricingView(catalogue) })),
  ];

  function datacenterViews() {
    return locationViews(catalogue).map((location) => ({
      id: location.id,
      name: `${location.name}-dc1`,
      description: location.description,
      location,
    }));
  }
}

function readable<T extends { readonly id: number }>(
  singular: string,
  path: string,
  items: readonly T[],
  filters: Filters<T>,
): Route[] {
  return [
    route("GET", path, noBody, ({ query }) =>
      listReply({ key: path.slice(1), path, items, query, filters, view: (item) => item }),
    ),
    route("GET", `${path}/{id}`, noBody, ({ id }) => {
      const item = items.find((candidate) => candidate.id === id);
      if (item === undefined) throw notFound(singular, id);
      return ok({ [singular]: item });
    }),
  ];
}
