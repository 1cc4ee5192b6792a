import type { AnalyticsRequest, SavedQuery } from "./query";
import { Tables, numbersOf, type NumberText, type Table } from "./tables";

/** What the page asks for, as its URL says it. */
export interface Explore {
  table: Table;
  numbers: NumberText[];
  by: string[];
  /** Empty for one row over all of the time. */
  granularity: string;
}

export interface ExploreSearch {
  /** The id of the saved query that was opened. */
  saved?: string;
  over?: string;
  n?: string;
  by?: string;
  per?: string;
}

const list = (text: string | undefined): string[] => (text ?? "").split(",").filter((part) => part !== "");

export function readExplore({ over, n, by, per }: ExploreSearch): Explore {
  const table: Table = over === "traces" ? "traces" : "calls";
  const numbers = list(n);
  return { table, numbers: numbers.length === 0 ? ["count"] : numbers, by: list(by), granularity: per ?? "" };
}

export const writeExplore = ({ table, numbers, by, granularity }: Explore): ExploreSearch => ({
  over: table === "calls" ? undefined : table,
  n: numbers.length === 1 && numbers[0] === "count" ? undefined : numbers.join(","),
  by: by.join(",") || undefined,
  per: granularity || undefined,
});

/** Another table: what it does not know goes. */
export function overTable(explore: Explore, table: Table): Explore {
  const known = new Set(numbersOf(table).flatMap(({ numbers }) => numbers));
  const numbers = explore.numbers.filter((number) => known.has(number));
  const dimensions: readonly string[] = Tables[table].dimensions;
  return {
    ...explore,
    table,
    numbers: numbers.length === 0 ? ["count"] : numbers,
    by: explore.by.filter((name) => dimensions.includes(name)),
  };
}

/** What a query is over: a filter, and a time. */
export interface Scope {
  q?: string;
  range?: string;
  from?: string;
  to?: string;
}

/** What is asked for, and nothing of how much of it is shown. Columns are called as the URL has them. */
export const queryOf = ({ table, numbers, by, granularity }: Explore, { q, ...time }: Scope): AnalyticsRequest => ({
  ...time,
  over: table,
  where: q,
  select: numbers.map((number) => {
    const [op, of] = number.split(" ");
    return { op, of, as: number };
  }),
  group_by: by,
  ...(granularity !== "" && { granularity }),
});

/** The query of the API, for a page. */
export const requestOf = (explore: Explore, scope: Scope, timezone: string): AnalyticsRequest => ({
  ...queryOf(explore, scope),
  ...(explore.granularity === "" ? { limit: 1_000 } : { timezone }),
});

const hasTime = ({ range, from, to }: AnalyticsRequest) => [range, from, to].some((text) => (text ?? "") !== "");

/** The time that a query says itself, whoever asks; none where it is over that of who asks. */
export const timeOf = ({ range, from, to }: AnalyticsRequest) =>
  hasTime({ range, from, to })
    ? { range: range ?? undefined, from: from ?? undefined, to: to ?? undefined }
    : undefined;

/** What is said of a query, without what says nothing: equal for queries that ask the same. */
const said = (query: AnalyticsRequest): string =>
  JSON.stringify(
    Object.entries({ over: "calls", ...query })
      .filter(([, value]) => (value ?? "") !== "" && (!Array.isArray(value) || value.length > 0))
      .map(([name, value]) => [
        name,
        name === "select"
          ? (query.select ?? []).map(({ op, of, as }) => [op, of ?? "", as ?? (of ? `${op}_${of}` : op)])
          : value,
      ])
      .toSorted(([a], [b]) => String(a).localeCompare(String(b))),
  );

export const asksTheSame = (one: AnalyticsRequest, other: AnalyticsRequest): boolean => said(one) === said(other);

/** A query as the page has it, to be changed there; undefined where it says more than the page can. */
export function exploreOf(query: AnalyticsRequest): Explore | undefined {
  const explore: Explore = {
    table: query.over === "traces" ? "traces" : "calls",
    numbers: (query.select ?? []).map(({ op, of }) => (of ? `${op} ${of}` : (op ?? ""))),
    by: query.group_by ?? [],
    granularity: query.granularity ?? "",
  };
  const known = new Set(numbersOf(explore.table).flatMap(({ numbers }) => numbers));
  const time = timeOf(query);
  const again = queryOf(explore, { q: query.where ?? undefined, ...time });
  return explore.numbers.every((number) => known.has(number)) && asksTheSame(again, query) ? explore : undefined;
}

/** The page's URL for a saved query, over its own time or the given one; its numbers are said even where they are the usual. */
export function savedSearch({ id, query }: SavedQuery, time: Omit<Scope, "q"> = {}) {
  const explore = exploreOf(query);
  if (explore === undefined) return { saved: id };
  return {
    saved: id,
    ...writeExplore(explore),
    n: explore.numbers.join(","),
    q: query.where ?? undefined,
    // All three, so that none of the page before stays.
    ...{ range: undefined, from: undefined, to: undefined, ...(timeOf(query) ?? time) },
  };
}
