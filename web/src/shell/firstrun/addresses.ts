const Anywhere = /^(0\.0\.0\.0|\[::\])$/;
const Loopback = /^(127\.\d+\.\d+\.\d+|\[::1\]|localhost)$/;

/** The address of a listener as the reader of a page can reach it; null for one that only the server's machine reaches. */
export function reachable(listener: string, page: URL): string | null {
  const url = new URL(listener);
  if (Anywhere.test(url.hostname)) url.hostname = page.hostname;
  else if (Loopback.test(url.hostname) && !Loopback.test(page.hostname)) return null;
  return url.origin;
}
