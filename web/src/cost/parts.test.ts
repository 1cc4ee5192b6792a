import { expect, test } from "vitest";
import { costSeries } from "./parts";

const nothing = { input_usd: 0, cache_read_usd: 0, cache_write_usd: 0, output_usd: 0, other_usd: 0 };

test("a cost has a series for each part that it is made of", () => {
  const series = costSeries([
    { ...nothing, cost_usd: 3, input_usd: 1, output_usd: 2 },
    { ...nothing, cost_usd: 0 },
  ]);
  expect(series.map(({ label, values }) => [label, values])).toEqual([
    ["Input", [1, 0]],
    ["Output", [2, 0]],
  ]);
});

test("what only clients say that it cost is a series too, a rounding is none", () => {
  const series = costSeries([{ ...nothing, cost_usd: 0.3, input_usd: 0.1, output_usd: 0.2 }]);
  expect(series.map(({ id }) => id)).toEqual(["input_usd", "output_usd"]);
  expect(costSeries([{ ...nothing, cost_usd: 2 }]).map(({ label }) => label)).toEqual(["As clients say"]);
});
