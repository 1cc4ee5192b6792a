import { describe, expect, it } from "vitest";
import { readRecent, withQuery } from "./recent";

describe("recent filters", () => {
  it("are kept newest first, with their fields and values, each once", () => {
    let recent = withQuery(readRecent(""), 'service:planner name:"plan trip"');
    recent = withQuery(recent, "service:booker duration>2s");
    recent = withQuery(recent, "service:planner");
    expect(recent.queries).toEqual([
      "service:planner",
      "service:booker duration>2s",
      'service:planner name:"plan trip"',
    ]);
    expect(recent.fields).toEqual(["service", "duration", "name"]);
    expect(recent.values).toEqual({ service: ["planner", "booker"], name: ["plan trip"], duration: ["2s"] });
  });

  it("are bounded", () => {
    let recent = readRecent("");
    for (let i = 0; i < 100; i++) recent = withQuery(recent, `attr.k${i}:v service:s${i}`);
    expect(recent.queries).toHaveLength(8);
    expect(recent.fields).toHaveLength(8);
    expect(recent.values["service"]).toHaveLength(5);
  });

  it("that cannot be read are none", () => expect(readRecent("{")).toEqual({ queries: [], fields: [], values: {} }));
});
