import { createRootRoute, createRoute, createRouter } from "@tanstack/react-router";
import { SessionGate } from "../session/session-gate.tsx";
import { FailedPage } from "./failed-page.tsx";
import { NotFoundPage } from "./not-found-page.tsx";
import { PageSkeleton } from "./page-skeleton.tsx";
import { parseSearch, stringifySearch } from "./plain-search.ts";

const rootRoute = createRootRoute({ component: SessionGate, notFoundComponent: NotFoundPage });

const homeRoute = createRoute({ getParentRoute: () => rootRoute, path: "/" }).lazy(() =>
  import("../home/home-page.tsx").then((page) => page.homePageRoute),
);

const settingsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/settings",
  validateSearch: (search): { google_connected?: string; google_error?: string } => ({
    ...textOf(search, "google_connected"),
    ...textOf(search, "google_error"),
  }),
}).lazy(() => import("../settings/settings-page.tsx").then((page) => page.settingsPageRoute));

const syncRoute = createRoute({ getParentRoute: () => rootRoute, path: "/sync/google" }).lazy(() =>
  import("../sync/sync-page.tsx").then((page) => page.syncPageRoute),
);

const historyRoute = createRoute({ getParentRoute: () => rootRoute, path: "/history" }).lazy(() =>
  import("../history/history-page.tsx").then((page) => page.historyPageRoute),
);

const runRoute = createRoute({ getParentRoute: () => rootRoute, path: "/history/$runId" }).lazy(() =>
  import("../history/run-page.tsx").then((page) => page.runPageRoute),
);

const duplicatesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/duplicates",
  validateSearch: ({ show }): { show?: "later" } => (show === "later" ? { show } : {}),
}).lazy(() => import("../duplicates/duplicates-page.tsx").then((page) => page.duplicatesPageRoute));

const calendarRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/calendar",
  // The week to show; the current one when absent.
  validateSearch: (search): { week?: string } => textOf(search, "week"),
}).lazy(() => import("../calendar/calendar-page.tsx").then((page) => page.calendarPageRoute));

const contactsRoute = createRoute({ getParentRoute: () => rootRoute, path: "/contacts" }).lazy(() =>
  import("../contacts/contacts-page.tsx").then((page) => page.contactsPageRoute),
);

const deletedContactsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/contacts/deleted",
}).lazy(() => import("../contacts/deleted-contacts-page.tsx").then((page) => page.deletedContactsPageRoute));

const contactRoute = createRoute({ getParentRoute: () => rootRoute, path: "/contacts/$id" }).lazy(() =>
  import("../contacts/contact-page.tsx").then((page) => page.contactPageRoute),
);

export const router = createRouter({
  routeTree: rootRoute.addChildren([
    homeRoute,
    settingsRoute,
    syncRoute,
    historyRoute,
    runRoute,
    duplicatesRoute,
    calendarRoute,
    contactsRoute,
    deletedContactsRoute,
    contactRoute,
  ]),
  parseSearch,
  stringifySearch,
  defaultPreload: "intent",
  scrollRestoration: true,
  defaultErrorComponent: FailedPage,
  defaultPendingComponent: PageSkeleton,
});

function textOf<Name extends string>(search: Readonly<Record<string, unknown>>, name: Name) {
  const value = search[name];
  return (typeof value === "string" && value !== "" ? { [name]: value } : {}) as { [key in Name]?: string };
}

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
  interface HistoryState {
    /** The search of the contacts page: kept with the visit, not in the address, where logs would see whom one seeks. */
    readonly contactSearch?: string;
  }
}
