import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
  retainSearchParams,
} from "@tanstack/react-router";
import { parseSearch, pick, printSearch } from "./search";
import { NotFoundPage } from "./shell/NotFoundPage";
import { PageError } from "./shell/PageError";
import { Shell } from "./shell/Shell";

const GlobalSearch = ["range", "from", "to", "live", "refresh"] as const;

const root = createRootRoute({
  component: Shell,
  notFoundComponent: NotFoundPage,
  errorComponent: PageError,
  validateSearch: (search: Record<string, unknown>) => pick(search, GlobalSearch),
  search: { middlewares: [retainSearchParams([...GlobalSearch])] },
});

const home = createRoute({
  getParentRoute: () => root,
  path: "/",
  beforeLoad: () => {
    throw redirect({ to: "/traces", search: true });
  },
});

const traces = createRoute({
  getParentRoute: () => root,
  path: "/traces",
  validateSearch: (search: Record<string, unknown>) => pick(search, ["q", "sort", "order", "cols"]),
  component: lazyRouteComponent(() => import("./traces/list/TracesPage"), "TracesPage"),
});

const compare = createRoute({
  getParentRoute: () => root,
  path: "/traces/compare",
  validateSearch: (search: Record<string, unknown>) => pick(search, ["a", "b"]),
  component: lazyRouteComponent(() => import("./traces/compare/ComparePage"), "ComparePage"),
});

const trace = createRoute({
  getParentRoute: () => root,
  path: "/traces/$traceId",
  validateSearch: (search: Record<string, unknown>) => pick(search, ["span", "tab", "view", "zoom", "find", "idle"]),
  component: lazyRouteComponent(() => import("./traces/TracePage"), "TracePage"),
});

/** With accounts a workspace's pages lie under `/w/{workspace}`; the server answers both. */
const basepath = /^\/w\/[^/]+/.exec(globalThis.location.pathname)?.[0] ?? "/";

export const router = createRouter({
  routeTree: root.addChildren([home, traces, compare, trace]),
  basepath,
  parseSearch,
  stringifySearch: printSearch,
  defaultPreload: "intent",
  defaultErrorComponent: PageError,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
