import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
  retainSearchParams,
} from "@tanstack/react-router";
import { ensureSession } from "./api/session";
import { parseSearch, pick, printSearch } from "./search";
import { NotFoundPage } from "./shell/NotFoundPage";
import { PageError } from "./shell/PageError";
import { isOutside } from "./shell/outside";
import { Shell } from "./shell/Shell";

const GlobalSearch = ["range", "from", "to", "live", "refresh"] as const;

const root = createRootRoute({
  component: Shell,
  // Before any page asks anything: who reads it, and of which workspace it is.
  beforeLoad: async ({ location }) => {
    if (!isOutside(location.pathname)) await ensureSession();
  },
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

const settings = createRoute({
  getParentRoute: () => root,
  path: "/settings",
  component: lazyRouteComponent(() => import("./settings/SettingsLayout"), "SettingsLayout"),
});

const settingsHome = createRoute({
  getParentRoute: () => settings,
  path: "/",
  beforeLoad: () => {
    throw redirect({ to: "/settings/workspace", replace: true });
  },
});

const workspace = createRoute({
  getParentRoute: () => settings,
  path: "workspace",
  component: lazyRouteComponent(() => import("./settings/workspace/WorkspacePage"), "WorkspacePage"),
});

const members = createRoute({
  getParentRoute: () => settings,
  path: "members",
  component: lazyRouteComponent(() => import("./settings/members/MembersPage"), "MembersPage"),
});

const apiKeys = createRoute({
  getParentRoute: () => settings,
  path: "api-keys",
  component: lazyRouteComponent(() => import("./settings/keys/ApiKeysPage"), "ApiKeysPage"),
});

const projects = createRoute({
  getParentRoute: () => settings,
  path: "projects",
  component: lazyRouteComponent(() => import("./settings/projects/ProjectsPage"), "ProjectsPage"),
});

const audit = createRoute({
  getParentRoute: () => settings,
  path: "audit",
  validateSearch: (search: Record<string, unknown>) => pick(search, ["text", "action", "outcome", "days", "scope"]),
  component: lazyRouteComponent(() => import("./settings/audit/AuditPage"), "AuditPage"),
});

const profile = createRoute({
  getParentRoute: () => settings,
  path: "profile",
  component: lazyRouteComponent(() => import("./settings/profile/ProfilePage"), "ProfilePage"),
});

const users = createRoute({
  getParentRoute: () => settings,
  path: "users",
  component: lazyRouteComponent(() => import("./settings/instance/UsersPage"), "UsersPage"),
});

const workspaces = createRoute({
  getParentRoute: () => settings,
  path: "workspaces",
  component: lazyRouteComponent(() => import("./settings/instance/WorkspacesPage"), "WorkspacesPage"),
});

/** With accounts a workspace's pages lie under `/w/{workspace}`; the server answers both. */
const basepath = /^\/w\/[^/]+/.exec(globalThis.location.pathname)?.[0] ?? "/";

export const router = createRouter({
  routeTree: root.addChildren([
    home,
    traces,
    compare,
    trace,
    signIn,
    setUp,
    register,
    invitation,
    forgot,
    reset,
    verify,
    newWorkspace,
    settings.addChildren([settingsHome, workspace, members, apiKeys, projects, audit, profile, users, workspaces]),
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
