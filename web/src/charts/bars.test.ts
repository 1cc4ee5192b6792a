import { describe, expect, it } from "vitest";
import { bucketAt, highest, layoutBars, niceCeiling } from "./bars";
import { timeTicks } from "./timeTicks";

const bucket = (start: number, count: number, errors = 0) => ({ start, count, errors });

describe("bars", () => {
  it.each([
    [0, 1],
    [1, 1],
    [3, 5],
    [12, 20],
    [100, 100],
    [4812, 5000],
  ])("niceCeiling of %i is %i", (value, expected) => expect(niceCeiling(value)).toBe(expected));

  it("fill the width, and show what is not nothing", () => {
    const bars = layoutBars([bucket(0, 1000, 1), bucket(1, 0), bucket(2, 1)], 300, 60, 1000);
    expect(bars.map((bar) => bar.x)).toEqual([0, 100, 200]);
    expect(bars.map((bar) => bar.height)).toEqual([60, 0, 2]);
    expect(bars[0]!.errorHeight).toBe(2);
  });

  it("are found by place", () => {
    expect([-5, 0, 99, 100, 299, 400].map((x) => bucketAt(x, 300, 3))).toEqual([0, 0, 0, 1, 2, 2]);
    expect(highest([])).toBe(0);
  });
});

describe("timeTicks", () => {
  const utc = () => 0;
  const iso = (ticks: { times: number[] }) => ticks.times.map((time) => new Date(time).toISOString().slice(5, 16));

  it("stand on round times", () => {
    const from = Date.UTC(2026, 2, 1, 11, 7);
    expect(iso(timeTicks(from, from + 24 * 3_600_000, 8, utc))).toEqual([
      "03-01T12:00",
      "03-01T15:00",
      "03-01T18:00",
      "03-01T21:00",
      "03-02T00:00",
      "03-02T03:00",
      "03-02T06:00",
      "03-02T09:00",
    ]);
  });

  it("are round in the reader's zone", () => {
    const from = Date.UTC(2026, 2, 1, 0, 0);
    const ticks = timeTicks(from, from + 24 * 3_600_000, 4, () => 330);
    expect(iso(ticks)).toEqual(["03-01T00:30", "03-01T06:30", "03-01T12:30", "03-01T18:30"]);
  });

  it("stay on midnight when the clocks change", () => {
    const change = Date.UTC(2026, 2, 29, 1, 0);
    const berlin = (time: number) => (time < change ? 60 : 120);
    const from = Date.UTC(2026, 2, 27, 23, 0);
    expect(iso(timeTicks(from, from + 3 * 86_400_000, 3, berlin))).toEqual([
      "03-27T23:00",
      "03-28T23:00",
      "03-29T22:00",
      "03-30T22:00",
    ]);
  });

  it("are never more than asked for by much", () => {
    for (const span of [5_000, 60_000, 3_600_000, 86_400_000, 30 * 86_400_000, 400 * 86_400_000])
      expect(timeTicks(1_000_003, 1_000_003 + span, 8, utc).times.length).toBeLessThanOrEqual(9);
  });
});
