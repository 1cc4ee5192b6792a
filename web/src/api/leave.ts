import { safeNext } from "./next";

/** Nothing more happens on a page that is being left. */
const forever = () => new Promise<never>(() => {});

/** Loads another page of the program anew, so that nothing of this one stays in memory. */
export function leaveTo(address: string): Promise<never> {
  globalThis.location.replace(address);
  return forever();
}

/** To sign-in, and back to where one was. */
export function leaveToSignIn(): Promise<never> {
  const { pathname, search, hash } = globalThis.location;
  const next = safeNext(pathname + search + hash);
  return leaveTo(next === "/" ? "/sign-in" : `/sign-in?${new URLSearchParams({ next })}`);
}
