import type { components } from "../api/schema";

export type AnalyticsRequest = components["schemas"]["AnalyticsRequest"];
export type AnalyticsAnswer = components["schemas"]["AnalyticsAnswer"];
export type SavedQuery = components["schemas"]["SavedQueryItem"];
export type Row = Record<string, string | number | null>;

/** How what a query gives is shown. */
export type Display = "table" | "lines" | "bars";

/** Columns that tell rows apart, beside their time. */
export const dimensionsOf = ({ columns }: AnalyticsAnswer): string[] =>
  columns.filter(({ unit }) => unit === "text").map(({ name }) => name);

/** The first number of rows, which charts draw. */
export const numberOf = ({ columns }: AnalyticsAnswer) =>
  columns.find(({ unit }) => unit !== "text" && unit !== "time")!;

/** What tells a row from others, in words. */
export const nameOf = (row: Row, by: readonly string[]): string => by.map((name) => row[name] ?? "none").join(" · ");
