import { describe, expect, it } from "vitest";
import { readColumns, readSorting, toggleColumn } from "./columns";

const ids = (text?: string) => readColumns(text).map((column) => column.id);

describe("columns", () => {
  it("are the usual ones without a choice", () =>
    expect(ids()).toEqual(["time", "name", "service", "duration", "spans", "tokens", "cost", "errors"]));

  it("leave tokens and cost out where there is no room", () =>
    expect(readColumns(undefined, false).map((column) => column.id)).toEqual([
      "time",
      "name",
      "service",
      "duration",
      "spans",
      "errors",
    ]));

  it("always have the name, and pass over what is unknown", () => expect(ids("spans,what")).toEqual(["name", "spans"]));

  it("come and go one by one, and the usual ones need no parameter", () => {
    const more = toggleColumn(readColumns(undefined), "trace_id");
    expect(more).toBe("time,name,service,duration,spans,tokens,cost,errors,trace_id");
    expect(toggleColumn(readColumns(more), "trace_id")).toBeUndefined();
  });
});

describe("sorting", () => {
  it.each([
    [undefined, undefined, "started_at", "desc"],
    ["duration_ms", "asc", "duration_ms", "asc"],
    ["what", "what", "started_at", "desc"],
  ])("of %s %s", (sort, order, expectedSort, expectedOrder) =>
    expect(readSorting(sort, order)).toEqual({ sort: expectedSort, order: expectedOrder }),
  );
});
