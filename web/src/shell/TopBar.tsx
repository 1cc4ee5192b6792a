import { useQueryClient } from "@tanstack/react-query";
import { useIsFetching } from "@tanstack/react-query";
import { useNavigate, useRouterState } from "@tanstack/react-router";
import { ChevronDown, Radio, RefreshCw, Search } from "lucide-react";
import { Refreshes } from "../time/refresh";
import { TimeRangeControl } from "../time/TimeRangeControl";
import { useLive } from "../time/useLive";
import { useRefresh } from "../time/useRefresh";
import { Button } from "../ui/Button";
import { cx } from "../ui/cx";
import { IconButton } from "../ui/IconButton";
import { Kbd } from "../ui/Kbd";
import { Menu } from "../ui/Menu";
import { useKeys } from "./keys/useKeys";
import { openPalette } from "./overlays";
import { pageAt, pages } from "./pages";

/** Search, and on pages that show a stretch of time: which one, refresh and live. */
export function TopBar() {
  const client = useQueryClient();
  const fetching = useIsFetching() > 0;
  const navigate = useNavigate();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const page = pageAt(path);
  const overTime = page !== undefined && page.now !== true;
  const canLive = page?.live === true;
  const { live, setLive } = useLive();
  const refresh = () => void client.invalidateQueries();

  useKeys(pages.map(({ to, label, keys }) => ({ keys, label, group: "Go to", run: () => void navigate({ to }) })));
  useKeys([{ keys: "g ,", label: "Settings", group: "Go to", run: () => void navigate({ to: "/settings" }) }]);
  useKeys([{ keys: "l", label: "Live on or off", group: "Everywhere", run: () => setLive(!live) }], canLive);

  return (
    <div className="flex h-11 shrink-0 items-center gap-2 border-b border-line bg-surface px-4">
      <button
        type="button"
        onClick={openPalette}
        className="flex h-7 min-w-0 flex-1 items-center gap-2 rounded-sm border border-line bg-canvas px-2 text-table text-fg-3 hover:border-control md:max-w-90"
      >
        <Search aria-hidden className="size-3.5 shrink-0" />
        <span className="flex-1 truncate text-left">Go to a page, or paste an id</span>
        <Kbd keys="mod+k" />
      </button>
      <div className="ml-auto flex items-center gap-2">
        {overTime && <TimeRangeControl />}
        <div className={cx("flex", overTime && "rounded-sm border border-control")}>
          <IconButton label="Refresh" className={cx(overTime && "size-6.5")} onClick={refresh}>
            <RefreshCw className={cx(fetching && "animate-spin")} />
          </IconButton>
          {overTime && <RefreshMenu />}
        </div>
        {canLive && (
          <Button aria-pressed={live} onClick={() => setLive(!live)} className={cx(live && "border-ok! text-ok!")}>
            <Radio aria-hidden className="size-3.5" />
            Live
          </Button>
        )}
      </div>
    </div>
  );
}

/** How often the page asks again by itself. */
function RefreshMenu() {
  const { refresh, setRefresh } = useRefresh(true);
  const choices = [{ every: undefined, label: "Off" }, ...Refreshes];
  return (
    <Menu
      trigger={
        <button
          type="button"
          aria-label={`Refresh by itself: ${refresh === null ? "off" : `each ${refresh.label}`}`}
          className="flex h-6.5 items-center gap-1 rounded-sm border-l border-line px-1.5 text-table text-fg-2 hover:bg-hover hover:text-fg"
        >
          {refresh?.label}
          <ChevronDown aria-hidden className="size-3.5" />
        </button>
      }
      items={choices.map(({ every, label }) => ({
        label,
        checked: every === refresh?.every,
        onSelect: () => setRefresh(every),
      }))}
    />
  );
}
