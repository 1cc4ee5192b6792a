import { type InfiniteData, useQueryClient } from "@tanstack/react-query";
import { useMemo, useRef, useState } from "react";
import { joinRows, type LiveRows, NoLiveRows, receive, showWaiting } from "./liveRows";
import { type TraceQuery, tracesSince } from "./queries";
import type { TraceItem } from "./traceItem";
import { useLiveTraces } from "./useLiveTraces";

interface LiveList {
  enabled: boolean;
  query: TraceQuery;
  /** Stands for the list: other lists begin without live rows. */
  listKey: string;
  fetched: readonly TraceItem[];
  /** New rows belong at the top of the list. */
  topIsNewest: boolean;
  /** Nobody reads anything that new rows would move. */
  mayShow: () => boolean;
}

interface Keyed {
  key: string;
  rows: LiveRows;
}

/** The rows of the list with what came since, and what waits. */
export function useLiveRows({ enabled, query, listKey, fetched, topIsNewest, mayShow }: LiveList) {
  const queries = useQueryClient();
  const [state, setState] = useState<Keyed>({ key: listKey, rows: NoLiveRows });
  const live = state.key === listKey ? state.rows : NoLiveRows;
  const ids = useMemo(() => new Set(fetched.map((trace) => trace.trace_id)), [fetched]);
  const update = (change: (rows: LiveRows) => LiveRows) =>
    setState((last) => ({ key: listKey, rows: change(last.key === listKey ? last.rows : NoLiveRows) }));

  const take = (traces: readonly TraceItem[]) => {
    const show = topIsNewest && mayShow();
    update((rows) => receive(rows, traces, (id) => ids.has(id), show));
  };
  // A failure shows with the next thing that is asked for; until then the list is as it was.
  const catchUp = async (since: number) => {
    const { items, isAll } = await tracesSince(query, since).catch(() => ({ items: [], isAll: true }));
    take(items);
    if (!isAll) update((rows) => ({ ...rows, incomplete: true }));
  };
  useLiveTraces(enabled, query.q, {
    onTraces: take,
    onBack: (since) => void catchUp(since),
    onMissed: () => update((rows) => ({ ...rows, incomplete: true })),
  });

  const waiting = useMemo(() => [...live.waiting.keys()].filter((id) => !ids.has(id)).length, [live, ids]);
  const load = () => {
    if (topIsNewest && waiting > 0 && !live.incomplete) return update(showWaiting);
    void reload();
  };
  // Only the first page is asked for again: what is below belongs to it by its cursor.
  const asked = useRef({ listKey, at: 0 });
  /** Asks for what came since the list was fetched, and takes it as if it had been told live. */
  const check = async (fetchedAt: number) => {
    const last = asked.current.listKey === listKey ? asked.current.at : 0;
    const at = Date.now();
    await catchUp(Math.max(last, fetchedAt));
    asked.current = { listKey, at };
  };
  const reload = async () => {
    queries.setQueriesData<InfiniteData<unknown>>(
      { queryKey: ["traces", "list"], type: "active" },
      (list) => list && { pages: list.pages.slice(0, 1), pageParams: list.pageParams.slice(0, 1) },
    );
    await queries.invalidateQueries({ queryKey: ["traces", "list"], refetchType: "active" });
    update(() => NoLiveRows);
  };
  const rows = useMemo(() => joinRows(live, fetched, ids), [live, fetched, ids]);
  return {
    rows,
    waiting,
    incomplete: live.incomplete,
    arrived: live.shown.length + live.waiting.size,
    load,
    check,
  };
}
