import { Outlet, useRouterState } from "@tanstack/react-router";
import { lazy, Suspense, useEffect, useRef } from "react";
import { useSession } from "../api/session";
import { TooltipProvider } from "../ui/Tooltip";
import { FirstRunGate } from "./firstrun/FirstRunGate";
import { Nav } from "./Nav";
import { isOutside } from "./outside";
import { Palette } from "./Palette";
import { Shortcuts } from "./Shortcuts";
import { TopBar } from "./TopBar";

const NotYours = lazy(async () => ({ default: (await import("./NotYours")).NotYours }));

/** What surrounds every page. Those outside of it have nothing around them: nobody has signed in there. */
export function Shell() {
  const outside = useRouterState({ select: (state) => isOutside(state.location.pathname) });
  return <TooltipProvider delayDuration={300}>{outside ? <Outlet /> : <Inside />}</TooltipProvider>;
}

/** Navigation, the bar of global controls, the palette and the list of keys. */
function Inside() {
  const { workspace } = useSession();
  const main = useRef<HTMLElement>(null);
  const path = useRouterState({ select: (state) => state.resolvedLocation?.pathname });
  const shown = useRef<string>(undefined);
  useEffect(() => {
    // After going to another page the focus begins there, unless the page has put it somewhere itself.
    if (shown.current !== undefined && path !== shown.current && document.activeElement === document.body)
      main.current?.focus({ preventScroll: true });
    shown.current = path;
  }, [path]);

  if (workspace === undefined)
    return (
      <Suspense>
        <NotYours />
      </Suspense>
    );
  return (
    <>
      <a
        href="#main"
        className="sr-only z-50 rounded-sm bg-accent px-3 py-1.5 text-on-accent focus:not-sr-only focus:fixed focus:top-2 focus:left-2"
      >
        Skip to the page
      </a>
      <div className="flex h-full max-md:flex-col">
        <Nav />
        <div className="flex min-h-0 min-w-0 flex-1 flex-col">
          <TopBar />
          <main id="main" ref={main} tabIndex={-1} className="flex min-h-0 flex-1 flex-col outline-none">
            <FirstRunGate>
              <Outlet />
            </FirstRunGate>
          </main>
        </div>
      </div>
      <Palette />
      <Shortcuts />
    </>
  );
}
