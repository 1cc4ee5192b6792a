import { Outlet } from "@tanstack/react-router";
import { TooltipProvider } from "../ui/Tooltip";

export function Shell() {
  return (
    <TooltipProvider delayDuration={300}>
      <main id="main" className="flex h-full min-h-0 flex-col">
        <Outlet />
      </main>
    </TooltipProvider>
  );
}
