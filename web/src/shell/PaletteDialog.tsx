import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Command } from "cmdk";
import { useState } from "react";
import { Relatives } from "../time/range";
import { useLive } from "../time/useLive";
import { useTimeRange } from "../time/useTimeRange";
import { Kbd } from "../ui/Kbd";
import { AccessEntries } from "./AccessEntries";
import { openShortcuts, show } from "./overlays";
import { pages } from "./pages";
import { Group, Item, Row } from "./PaletteItem";
import { readPasted } from "./pasted";
import { setTheme } from "./theme";
import { useOpenSpan } from "./useOpenSpan";

export function PaletteDialog() {
  const [text, setText] = useState("");
  const navigate = useNavigate();
  const client = useQueryClient();
  const { live, setLive } = useLive();
  const { setRange } = useTimeRange();
  const openSpan = useOpenSpan();
  const pasted = readPasted(text);

  const act = (action: () => void) => () => {
    show("none");
    action();
  };
  const open = async () => {
    if (pasted?.traceId === undefined) {
      if (pasted?.spanId !== undefined) await openSpan(pasted.spanId);
      return;
    }
    await navigate({
      to: "/traces/$traceId",
      params: { traceId: pasted.traceId },
      search: { span: pasted.spanId },
    });
  };
  return (
    <Command.Dialog
      open
      label="Go to a page, act, or open an id"
      onOpenChange={(next) => show(next ? "palette" : "none")}
      loop
      shouldFilter={pasted === undefined}
      overlayClassName="fixed inset-0 z-40 bg-fg/30 dark:bg-canvas/70"
      contentClassName="fixed top-[12vh] left-1/2 z-50 w-[min(560px,calc(100vw-32px))] -translate-x-1/2 rounded-lg border border-line bg-surface"
    >
      <Command.Input
        value={text}
        onValueChange={setText}
        placeholder="A page, an action, a trace or span id"
        className="h-11 w-full border-b border-line bg-transparent px-4 text-title outline-none"
      />
      <Command.List className="max-h-[50vh] overflow-auto p-1">
        <Command.Empty className="px-3 py-6 text-center text-fg-3">Nothing of that name</Command.Empty>
        {pasted === undefined ? (
          <>
            <Group heading="Pages">
              {pages.map(({ to, label, keys }) => (
                <Command.Item key={to} className={Row} onSelect={act(() => void navigate({ to }))}>
                  <span>{label}</span>
                  <Kbd keys={keys} />
                </Command.Item>
              ))}
            </Group>
            <AccessEntries act={act} />
            <Group heading="Actions">
              <Item onSelect={act(() => void client.invalidateQueries())}>Refresh</Item>
              <Item onSelect={act(() => setLive(!live))}>{live ? "Stop live" : "Go live"}</Item>
              <Item onSelect={openShortcuts}>Show the keys</Item>
              <Item onSelect={act(() => setTheme("light"))}>Theme: light</Item>
              <Item onSelect={act(() => setTheme("dark"))}>Theme: dark</Item>
              <Item onSelect={act(() => setTheme("system"))}>Theme: as the system</Item>
            </Group>
            <Group heading="Time range">
              {Relatives.map(({ range, label }) => (
                <Item key={range} onSelect={act(() => setRange({ range }))}>
                  {label}
                </Item>
              ))}
            </Group>
          </>
        ) : (
          <Item onSelect={act(() => void open())}>
            {pasted.traceId === undefined ? `Open the trace of span ${pasted.spanId}` : `Open trace ${pasted.traceId}`}
          </Item>
        )}
      </Command.List>
    </Command.Dialog>
  );
}
