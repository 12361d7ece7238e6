import type { Action } from "../actions";
import { noBody } from "../fields";
import { notFound } from "../api-error";
import { type Filters, listReply } from "../list";
import { type Route, ok, route } from "../router";
import type { State } from "../state";

const FILTERS: Filters<Action> = {
  id: (action, wanted) => wanted.includes(String(action.id)),
  status: (action, wanted) => wanted.includes(action.status),
};

/** `GET /actions`, as clients wait with it. */
export function actionRoutes({ actions }: State): Route[] {
  return [
    route("GET", "/actions", noBody, ({ query }) =>
      listReply({
        key: "actions",
        path: "/actions",
        items: actions.all,
        query,
        filters: FILTERS,
        view: (action) => action,
      }),
    ),
    route("GET", "/actions/{id}", noBody, ({ id }) => {
      const action = actions.all.find((candidate) => candidate.id === id);
      if (action === undefined) throw notFound("action", id);
      return ok({ action });
    }),
  ];
}
