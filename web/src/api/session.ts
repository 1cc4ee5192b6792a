import { queryOptions, useQuery } from "@tanstack/react-query";
import { stored } from "../storage/stored";
import { setCaller, workspaceInPath } from "./caller";
import { api, body } from "./client";
import { leaveTo } from "./leave";
import { queryClient } from "./queryClient";
import type { components } from "./schema";

export type Me = components["schemas"]["MeAnswer"];
export type Membership = components["schemas"]["MembershipItem"];

/** Who reads this page, and of which workspace it is: undefined for a path whose workspace is not theirs. */
export interface Session {
  me: Me;
  workspace: Membership | undefined;
}

/** The workspace that was open last, by slug: where a path without one leads. */
const last = stored<string>("workspace", "");

/** Kept until the page is left, or refreshed. */
const session = queryOptions({
  queryKey: ["/api/v1/auth/me"],
  staleTime: Infinity,
  gcTime: Infinity,
  queryFn: async ({ signal }): Promise<Session> => {
    const named = workspaceInPath(globalThis.location.pathname);
    const any = await body(api.GET("/api/v1/auth/me", { signal }));
    if (any.mode === "local") return { me: any, workspace: any.workspaces[0] };
    const workspace = any.workspaces.find(({ slug, id }) => slug === named || id === named);
    setCaller({ workspace: workspace?.slug, csrf: any.csrf_token });
    if (workspace === undefined) return { me: any, workspace };
    last.set(workspace.slug);
    // Rights are those of the workspace that a request means.
    const me = any.workspace_id === workspace.id ? any : await body(api.GET("/api/v1/auth/me", { signal }));
    return { me, workspace };
  },
});

/** To be awaited before a page asks anything: who is asking, and below which path. */
export async function ensureSession(): Promise<Session> {
  const found = await queryClient.ensureQueryData(session);
  const { pathname, search, hash } = globalThis.location;
  const [first] = found.me.workspaces;
  if (found.me.mode !== "local" && workspaceInPath(pathname) === undefined && first !== undefined) {
    const open = found.me.workspaces.find(({ slug }) => slug === last.get()) ?? first;
    return leaveTo(pathOf(open.slug, pathname + search + hash));
  }
  return found;
}

export const pathOf = (slug: string, path: string): string => `/w/${encodeURIComponent(slug)}${path}`;

/** Pages are shown once this is there. */
export function useSession(): Session {
  return useQuery(session).data!;
}

/** Whether the reader may do what a right names; the server decides, this only keeps vain buttons away. */
export function useCan(right: string): boolean {
  return useSession().me.rights.includes(right);
}

export const refreshSession = () => queryClient.invalidateQueries({ queryKey: session.queryKey });

/** Ends the session, and leaves nothing of it in the page. */
export async function signOut(): Promise<void> {
  await body(api.POST("/api/v1/auth/logout"));
  await leaveTo("/sign-in");
}
