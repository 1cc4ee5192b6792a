import { createRootRoute, retainSearchParams } from "@tanstack/react-router";
import { ensureSession } from "./api/session";
import { pick } from "./search";
import { NotFoundPage } from "./shell/NotFoundPage";
import { PageError } from "./shell/PageError";
import { isOutside } from "./shell/outside";
import { Shell } from "./shell/Shell";

const GlobalSearch = ["range", "from", "to", "live", "refresh"] as const;

export const root = createRootRoute({
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
