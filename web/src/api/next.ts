/** Where to go after sign-in: a path of this program, never another site, whatever a link says. */
export function safeNext(next: string | null | undefined): string {
  if (!next) return "/";
  try {
    const url = new URL(next, "http://here.invalid");
    if (url.origin !== "http://here.invalid" || !next.startsWith("/")) return "/";
    return /^\/(sign-in|setup|register|forgot|reset|verify|invitation)(\/|$)/.test(url.pathname)
      ? "/"
      : url.pathname + url.search + url.hash;
  } catch {
    return "/";
  }
}
