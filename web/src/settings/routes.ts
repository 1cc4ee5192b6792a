import { createRoute, lazyRouteComponent, redirect } from "@tanstack/react-router";
import { root } from "../rootRoute";
import { pick } from "../search";

const settings = createRoute({
  getParentRoute: () => root,
  path: "/settings",
  component: lazyRouteComponent(() => import("./SettingsLayout"), "SettingsLayout"),
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
  component: lazyRouteComponent(() => import("./workspace/WorkspacePage"), "WorkspacePage"),
});

const members = createRoute({
  getParentRoute: () => settings,
  path: "members",
  component: lazyRouteComponent(() => import("./members/MembersPage"), "MembersPage"),
});

const apiKeys = createRoute({
  getParentRoute: () => settings,
  path: "api-keys",
  component: lazyRouteComponent(() => import("./keys/ApiKeysPage"), "ApiKeysPage"),
});

const projects = createRoute({
  getParentRoute: () => settings,
  path: "projects",
  component: lazyRouteComponent(() => import("./projects/ProjectsPage"), "ProjectsPage"),
});

const prices = createRoute({
  getParentRoute: () => settings,
  path: "prices",
  validateSearch: (search: Record<string, unknown>) => pick(search, ["text"]),
  component: lazyRouteComponent(() => import("./prices/PricesPage"), "PricesPage"),
});

const retention = createRoute({
  getParentRoute: () => settings,
  path: "retention",
  component: lazyRouteComponent(() => import("./retention/RetentionPage"), "RetentionPage"),
});

const limits = createRoute({
  getParentRoute: () => settings,
  path: "limits",
  component: lazyRouteComponent(() => import("./limits/LimitsPage"), "LimitsPage"),
});

const redaction = createRoute({
  getParentRoute: () => settings,
  path: "redaction",
  component: lazyRouteComponent(() => import("./redaction/RedactionPage"), "RedactionPage"),
});

const contract = createRoute({
  getParentRoute: () => settings,
  path: "contract",
  component: lazyRouteComponent(() => import("./contract/ContractPage"), "ContractPage"),
});

const audit = createRoute({
  getParentRoute: () => settings,
  path: "audit",
  validateSearch: (search: Record<string, unknown>) => pick(search, ["text", "action", "outcome", "days", "scope"]),
  component: lazyRouteComponent(() => import("./audit/AuditPage"), "AuditPage"),
});

const profile = createRoute({
  getParentRoute: () => settings,
  path: "profile",
  component: lazyRouteComponent(() => import("./profile/ProfilePage"), "ProfilePage"),
});

const users = createRoute({
  getParentRoute: () => settings,
  path: "users",
  component: lazyRouteComponent(() => import("./instance/UsersPage"), "UsersPage"),
});

const workspaces = createRoute({
  getParentRoute: () => settings,
  path: "workspaces",
  component: lazyRouteComponent(() => import("./instance/WorkspacesPage"), "WorkspacesPage"),
});

/** The pages under `/settings`. */
export const settingsRoutes = settings.addChildren([
  settingsHome,
  workspace,
  members,
  apiKeys,
  projects,
  prices,
  retention,
  limits,
  redaction,
  contract,
  audit,
  profile,
  users,
  workspaces,
]);
