import { createRoute, createRouter, lazyRouteComponent } from "@tanstack/react-router";
import {
  agent,
  budget,
  budgets,
  cost,
  explore,
  home,
  models,
  performance,
  session,
  sessions,
  usage,
  user,
  users,
  versions,
} from "./answerRoutes";
import { root } from "./rootRoute";
import { parseSearch, pick, printSearch } from "./search";
import { settingsRoutes } from "./settings/routes";
import { PageError } from "./shell/PageError";

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

const agents = createRoute({
  getParentRoute: () => root,
  path: "/agents",
  validateSearch: (search: Record<string, unknown>) => pick(search, ["q", "node", "view"]),
  component: lazyRouteComponent(() => import("./agents/AgentsPage"), "AgentsPage"),
});

const ingestion = createRoute({
  getParentRoute: () => root,
  path: "/ingestion",
  component: lazyRouteComponent(() => import("./ingestion/IngestionPage"), "IngestionPage"),
});

const contract = createRoute({
  getParentRoute: () => root,
  path: "/contract",
  component: lazyRouteComponent(() => import("./contract/ContractPage"), "ContractPage"),
});

const instrumentation = createRoute({
  getParentRoute: () => root,
  path: "/instrumentation",
  component: lazyRouteComponent(() => import("./instrumentation/InstrumentationPage"), "InstrumentationPage"),
});

const sampling = createRoute({
  getParentRoute: () => root,
  path: "/sampling",
  validateSearch: (search: Record<string, unknown>) => pick(search, ["tables"]),
  component: lazyRouteComponent(() => import("./sampling/SamplingPage"), "SamplingPage"),
});

const signIn = createRoute({
  getParentRoute: () => root,
  path: "/sign-in",
  validateSearch: (search: Record<string, unknown>) => pick(search, ["next", "done"]),
  component: lazyRouteComponent(() => import("./auth/SignInPage"), "SignInPage"),
});

const setUp = createRoute({
  getParentRoute: () => root,
  path: "/setup",
  component: lazyRouteComponent(() => import("./auth/SetUpPage"), "SetUpPage"),
});

const register = createRoute({
  getParentRoute: () => root,
  path: "/register",
  component: lazyRouteComponent(() => import("./auth/RegisterPage"), "RegisterPage"),
});

const invitation = createRoute({
  getParentRoute: () => root,
  path: "/invitation",
  component: lazyRouteComponent(() => import("./auth/InvitationPage"), "InvitationPage"),
});

const forgot = createRoute({
  getParentRoute: () => root,
  path: "/forgot",
  component: lazyRouteComponent(() => import("./auth/ForgotPage"), "ForgotPage"),
});

const reset = createRoute({
  getParentRoute: () => root,
  path: "/reset",
  component: lazyRouteComponent(() => import("./auth/ResetPage"), "ResetPage"),
});

const verify = createRoute({
  getParentRoute: () => root,
  path: "/verify",
  component: lazyRouteComponent(() => import("./auth/VerifyPage"), "VerifyPage"),
});

const newWorkspace = createRoute({
  getParentRoute: () => root,
  path: "/workspaces/new",
  component: lazyRouteComponent(() => import("./settings/workspace/NewWorkspacePage"), "NewWorkspacePage"),
});

/** With accounts a workspace's pages lie under `/w/{workspace}`; the server answers both. */
const basepath = /^\/w\/[^/]+/.exec(globalThis.location.pathname)?.[0] ?? "/";

export const router = createRouter({
  routeTree: root.addChildren([
    home,
    traces,
    compare,
    trace,
    agents,
    agent,
    usage,
    cost,
    budgets,
    budget,
    performance,
    sessions,
    session,
    users,
    user,
    models,
    versions,
    explore,
    ingestion,
    contract,
    instrumentation,
    sampling,
    signIn,
    setUp,
    register,
    invitation,
    forgot,
    reset,
    verify,
    newWorkspace,
    settingsRoutes,
  ]),
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
