import { useState } from "react";

/** What a link carries behind its #: kept by the page, and taken out of the address so that nobody reads it there. */
export function tokenOf(hash: string): string {
  return new URLSearchParams(hash.replace(/^#/, "")).get("token") ?? "";
}

export function useLinkToken(): string {
  const [token] = useState(() => tokenOf(globalThis.location.hash));
  return token;
}
