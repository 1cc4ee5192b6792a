/** The workspace that a page's path names, by slug: `/w/{workspace}/…`; undefined in mode local. */
export function workspaceInPath(path: string): string | undefined {
  const slug = /^\/w\/([^/]+)/.exec(path)?.[1];
  return slug === undefined ? undefined : decodeURIComponent(slug);
}

let workspace: string | undefined;
let csrf: string | null = null;

/** What requests say from now on; the session itself is a cookie that scripts cannot read. */
export function setCaller(next: { workspace: string | undefined; csrf: string | null }): void {
  workspace = next.workspace;
  csrf = next.csrf;
}

/** The headers that say which workspace is meant and, of changes, that they come from this page. */
export function callerHeaders(method = "GET"): Record<string, string> {
  const headers: Record<string, string> = {};
  if (workspace !== undefined) headers["X-Workspace-ID"] = workspace;
  if (csrf !== null && method !== "GET" && method !== "HEAD") headers["X-CSRF-Token"] = csrf;
  return headers;
}
