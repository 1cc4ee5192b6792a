import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { api, body } from "../api/client";
import type { RangeSearch } from "../time/range";
import {
  type Context,
  contextAt,
  longerValueAt,
  type Counted,
  suggestFields,
  suggestOperators,
  type Suggestion,
  suggestValues,
} from "./completion";
import { readRecent, type Recent, recentStore } from "./recent";

/** More attributes than this nobody picks from a list; typing on narrows them. */
const MostAttributes = 1_000;
const MostValues = 100;
const MostShown = 50;
const MostRecentQueries = 5;

/** Counts of what there is change slowly; asking at each key would cost more than it tells. */
const Fresh = 60_000;

const NoneCounted: Counted[] = [];

export interface Suggestions {
  context: Context;
  items: Suggestion[];
}

/** What could stand at the caret, with counts from the server. */
export function useSuggestions(text: string, caret: number, open: boolean, range: RangeSearch): Suggestions {
  const recentText = recentStore.use();
  const recent = useMemo(() => readRecent(recentText), [recentText]);
  const context = useMemo(() => contextAt(text, caret), [text, caret]);
  const attributes = useAttributes(range, open && context.stage === "field");
  const longer = useMemo(() => (context.stage === "field" ? longerValueAt(text, caret) : null), [context, text, caret]);
  const values = useValues(longer ?? context, range, open);
  return useMemo(() => {
    const known = longer && suggestValues(longer, values, recent.values[longer.field.name] ?? []);
    if (longer && known && known.length > 0) return { context: longer, items: known.slice(0, MostShown) };
    return { context, items: itemsOf(context, text, attributes, values, recent) };
  }, [longer, context, text, attributes, values, recent]);
}

function itemsOf(
  context: Context,
  text: string,
  attributes: Counted[],
  values: Counted[],
  recent: Recent,
): Suggestion[] {
  switch (context.stage) {
    case "field": {
      const fields = suggestFields(context.prefix, attributes, recent.fields);
      return (text.trim() === "" ? [...recentQueries(recent.queries), ...fields] : fields).slice(0, MostShown);
    }
    case "operator":
      return suggestOperators(context);
    case "value":
      return suggestValues(context, values, recent.values[context.field.name] ?? []).slice(0, MostShown);
    case "none":
      return [];
  }
}

function recentQueries(queries: readonly string[]): Suggestion[] {
  return queries
    .slice(0, MostRecentQueries)
    .map((query) => ({ key: `query ${query}`, label: query, insert: query, about: "recent filter", recent: true }));
}

function useAttributes(range: RangeSearch, enabled: boolean): Counted[] {
  const { data } = useQuery({
    queryKey: ["attributes", range],
    queryFn: ({ signal }) =>
      body(api.GET("/api/v1/attributes", { params: { query: { ...range, limit: MostAttributes } }, signal })),
    enabled,
    staleTime: Fresh,
  });
  return useMemo(
    () => data?.items.map(({ field, estimated_count }) => ({ value: field, count: estimated_count })) ?? NoneCounted,
    [data],
  );
}

function useValues(context: Context, range: RangeSearch, open: boolean): Counted[] {
  const field = context.stage === "value" ? context.field : null;
  const prefix = context.stage === "value" ? context.prefix : "";
  const counted = field !== null && (field.type === "text" || field.type === "choice" || field.type === "attribute");
  const name = field?.name ?? "";
  const services = useServices(range, open && name === "service");
  const ask = open && counted && name !== "service";
  const all = useValuesOf(name, "", range, ask);
  const more = useValuesOf(name, prefix, range, ask && prefix !== "" && all.data?.truncated === true);
  return useMemo(() => {
    if (name === "service") return services;
    const items = [...(more.data?.items ?? []), ...(all.data?.items ?? [])];
    return items.length === 0
      ? NoneCounted
      : items.map(({ value, estimated_count }) => ({ value, count: estimated_count }));
  }, [name, services, all.data, more.data]);
}

function useServices(range: RangeSearch, enabled: boolean): Counted[] {
  const { data } = useQuery({
    queryKey: ["services", range],
    queryFn: ({ signal }) =>
      body(api.GET("/api/v1/services", { params: { query: { ...range, limit: MostValues } }, signal })),
    enabled,
    staleTime: Fresh,
  });
  return useMemo(() => {
    if (data === undefined) return NoneCounted;
    const busiest = data.items.toSorted((a, b) => b.estimated_span_count - a.estimated_span_count);
    return busiest.map(({ name, estimated_span_count }) => ({ value: name, count: estimated_span_count }));
  }, [data]);
}

function useValuesOf(name: string, prefix: string, range: RangeSearch, enabled: boolean) {
  return useQuery({
    queryKey: ["attribute-values", name, prefix, range],
    queryFn: ({ signal }) =>
      body(
        api.GET("/api/v1/attributes/{name}/values", {
          params: { path: { name }, query: { ...range, prefix: prefix || undefined, limit: MostValues } },
          signal,
        }),
      ),
    enabled,
    staleTime: Fresh,
  });
}
