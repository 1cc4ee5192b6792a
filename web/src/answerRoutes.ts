import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { root } from "./rootRoute";
import { pick } from "./search";

/** Parameters of pages that are made of panels over one filter. */
const panelSearch = (search: Record<string, unknown>) => pick(search, ["q", "compare", "by", "metric", "tables"]);

/** Parameters of lists in pages beside those of the filter. */
const listSearch = (search: Record<string, unknown>) => pick(search, ["q", "sort", "order"]);

export const home = createRoute({
  getParentRoute: () => root,
  path: "/",
  validateSearch: (search: Record<string, unknown>) => pick(search, ["tables"]),
  component: lazyRouteComponent(() => import("./home/HomePage"), "HomePage"),
});

export const usage = createRoute({
  getParentRoute: () => root,
  path: "/usage",
  validateSearch: panelSearch,
  component: lazyRouteComponent(() => import("./usage/UsagePage"), "UsagePage"),
});

export const cost = createRoute({
  getParentRoute: () => root,
  path: "/cost",
  validateSearch: panelSearch,
  component: lazyRouteComponent(() => import("./cost/CostPage"), "CostPage"),
});

export const agent = createRoute({
  getParentRoute: () => root,
  path: "/agents/$agentId",
  component: lazyRouteComponent(() => import("./agents/AgentPage"), "AgentPage"),
});

export const budgets = createRoute({
  getParentRoute: () => root,
  path: "/budgets",
  component: lazyRouteComponent(() => import("./budgets/BudgetsPage"), "BudgetsPage"),
});

export const budget = createRoute({
  getParentRoute: () => root,
  path: "/budgets/$budgetId",
  validateSearch: (search: Record<string, unknown>) => pick(search, ["tables"]),
  component: lazyRouteComponent(() => import("./budgets/BudgetPage"), "BudgetPage"),
});

export const explore = createRoute({
  getParentRoute: () => root,
  path: "/explore",
  validateSearch: (search: Record<string, unknown>) => pick(search, ["q", "saved", "over", "n", "by", "per"]),
  component: lazyRouteComponent(() => import("./explore/ExplorePage"), "ExplorePage"),
});

export const performance = createRoute({
  getParentRoute: () => root,
  path: "/performance",
  validateSearch: panelSearch,
  component: lazyRouteComponent(() => import("./performance/PerformancePage"), "PerformancePage"),
});

export const sessions = createRoute({
  getParentRoute: () => root,
  path: "/sessions",
  validateSearch: listSearch,
  component: lazyRouteComponent(() => import("./sessions/SessionsPage"), "SessionsPage"),
});

export const session = createRoute({
  getParentRoute: () => root,
  path: "/sessions/$sessionId",
  component: lazyRouteComponent(() => import("./sessions/SessionPage"), "SessionPage"),
});

export const users = createRoute({
  getParentRoute: () => root,
  path: "/users",
  validateSearch: listSearch,
  component: lazyRouteComponent(() => import("./users/UsersPage"), "UsersPage"),
});

export const user = createRoute({
  getParentRoute: () => root,
  path: "/users/$userId",
  component: lazyRouteComponent(() => import("./users/UserPage"), "UserPage"),
});

export const models = createRoute({
  getParentRoute: () => root,
  path: "/models",
  validateSearch: listSearch,
  component: lazyRouteComponent(() => import("./models/ModelsPage"), "ModelsPage"),
});

export const versions = createRoute({
  getParentRoute: () => root,
  path: "/versions",
  validateSearch: (search: Record<string, unknown>) => pick(search, ["q", "service", "a", "b", "tables"]),
  component: lazyRouteComponent(() => import("./versions/VersionsPage"), "VersionsPage"),
});
