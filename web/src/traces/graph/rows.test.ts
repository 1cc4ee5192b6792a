import { expect, test } from "vitest";
import { someNode } from "../../graph/some.fixture";
import { buildModel } from "../waterfall/model";
import { some } from "../waterfall/some.fixture";
import { nextRow, nodeAround, nodeRows } from "./rows";

const model = buildModel([
  some("1", null, 0, 100),
  some("2", "1", 10, 20),
  some("3", "2", 11, 19),
  some("4", "1", 30, 40, { status: "error" }),
]);
const row = (id: string) => model.rowOf.get(id)!;
const agent = someNode("agent", "a", { span_ids: ["2", "4", "99"] });
const rows = nodeRows(model, [agent]);

test("a node has the rows of its spans that have arrived", () => {
  expect(rows.of.get(agent.id)).toEqual([row("2"), row("4")]);
});

test("a span belongs to the nearest node above it", () => {
  expect(nodeAround(model, rows, row("3"))).toBe(agent);
  expect(nodeAround(model, rows, row("1"))).toBeUndefined();
});

test("failed spans come first, then the others, and around again", () => {
  const of = rows.of.get(agent.id)!;
  expect(nextRow(model, of, -1)).toBe(row("4"));
  expect(nextRow(model, of, row("4"))).toBe(row("2"));
  expect(nextRow(model, of, row("2"))).toBe(row("4"));
  expect(nextRow(model, [], -1)).toBeUndefined();
});
