/** What the list of traces can show; the name and the status always stand there. */
export type ColumnId =
  | "time"
  | "name"
  | "service"
  | "duration"
  | "spans"
  | "tokens"
  | "cost"
  | "errors"
  | "kind"
  | "agent"
  | "user"
  | "session"
  | "trace_id";

export type SortId = "started_at" | "duration_ms" | "span_count" | "tokens" | "cost_usd";

export interface Column {
  id: ColumnId;
  label: string;
  /** A track of the grid. */
  track: string;
  right?: boolean;
  /** The order of the API that goes with it. */
  sort?: SortId;
  always?: boolean;
}

export const Columns: readonly Column[] = [
  { id: "time", label: "Started", track: "128px", sort: "started_at" },
  { id: "name", label: "Name", track: "minmax(150px, 3fr)", always: true },
  { id: "service", label: "Service", track: "minmax(148px, 1fr)" },
  { id: "duration", label: "Duration", track: "204px", sort: "duration_ms" },
  { id: "spans", label: "Spans", track: "64px", right: true, sort: "span_count" },
  { id: "tokens", label: "Tokens", track: "72px", right: true, sort: "tokens" },
  { id: "cost", label: "Cost", track: "76px", right: true, sort: "cost_usd" },
  { id: "errors", label: "Errors", track: "60px", right: true },
  { id: "kind", label: "Kind", track: "84px" },
  { id: "agent", label: "Agent", track: "minmax(110px, 1fr)" },
  { id: "user", label: "User", track: "minmax(110px, 1fr)" },
  { id: "session", label: "Session", track: "minmax(110px, 1fr)" },
  { id: "trace_id", label: "Trace id", track: "150px" },
];

const Usual: readonly ColumnId[] = ["time", "name", "service", "duration", "spans", "tokens", "cost", "errors"];

const NarrowUsual = Usual.filter((id) => id !== "tokens" && id !== "cost");

/** The columns of `cols=` in the URL, in their own order; the usual ones without it, as many as there is room for. */
export function readColumns(text: string | undefined, isWide = true): readonly Column[] {
  const named = text === undefined ? (isWide ? Usual : NarrowUsual) : text.split(",");
  return Columns.filter((column) => column.always || named.includes(column.id));
}

/** `cols=` with one column more or less; undefined for the usual ones. */
export function toggleColumn(columns: readonly Column[], id: ColumnId): string | undefined {
  const next = Columns.filter((column) => (column.id === id) !== columns.some((shown) => shown.id === column.id));
  const text = next.map((column) => column.id).join(",");
  return text === Usual.join(",") ? undefined : text;
}

/** Tracks of a row: the choice and the status come first. */
export function gridTemplate(columns: readonly Column[]): string {
  return `28px 24px ${columns.map((column) => column.track).join(" ")}`;
}

export interface Sorting {
  sort: SortId;
  order: "asc" | "desc";
}

export const NewestFirst: Sorting = { sort: "started_at", order: "desc" };

/** The order in the URL; what nobody knows is the usual one. */
export function readSorting(sort: string | undefined, order: string | undefined): Sorting {
  const known = Columns.find((column) => column.sort === sort)?.sort ?? NewestFirst.sort;
  return { sort: known, order: order === "asc" ? "asc" : "desc" };
}

export const isNewestFirst = ({ sort, order }: Sorting) => sort === "started_at" && order === "desc";
