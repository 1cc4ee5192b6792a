import { expect, test } from "vitest";
import { detailsOf, withKinds } from "../details";
import { some } from "../waterfall/some.fixture";
import { buildModel } from "../waterfall/model";
import type { WireCore, WireSpan } from "../wire";
import { buildGraph, census, foldTools, nodeAround } from "./graph";

/** A span that means something. */
const span = (id: string, parent: string | null, name: string, meaning = {}, more: Partial<WireCore> = {}) =>
  ({
    ...some(id, parent, Number(id), Number(id) + 10, { name, ...more }),
    meaning: Object.keys(meaning).length === 0 ? null : meaning,
  }) as unknown as WireSpan;

const agent = (id: string, parent: string | null, name: string) =>
  span(id, parent, `invoke_agent ${name}`, { kind: "agent", agent_name: name });
const tool = (id: string, parent: string | null, name: string, more: Partial<WireCore> = {}) =>
  span(id, parent, `execute_tool ${name}`, { kind: "tool", tool: name }, more);
const chat = (id: string, parent: string | null, tokens: number) =>
  span(id, parent, "chat", { kind: "llm", model: "gpt-4o", tokens_input: tokens });

function graphOf(spans: WireSpan[]) {
  const details = detailsOf(spans);
  return buildGraph(withKinds(buildModel(spans), details), details);
}
const edgesOf = (spans: WireSpan[]) => graphOf(spans).edges.map((edge) => `${edge.from} > ${edge.to} ${edge.calls}`);

test("agents call models, tools and each other; the way there is left out", () => {
  const spans = [
    span("0", null, "POST /chat"),
    agent("1", "0", "planner"),
    chat("2", "1", 100),
    chat("3", "1", 50),
    tool("4", "1", "transfer"),
    agent("5", "4", "booker"),
    span("6", "5", "step"),
    tool("7", "6", "pay", { status: "error" }),
    span("8", "7", "POST /charges"),
  ];
  expect(edgesOf(spans)).toEqual([
    "other POST /chat > agent planner 1",
    "agent planner > llm gpt-4o 2",
    "agent planner > agent booker 1",
    "agent booker > tool pay 1",
  ]);
  const { nodes } = graphOf(spans);
  expect(nodes.find((node) => node.name === "gpt-4o")).toMatchObject({ tokens: 150, failed: 0 });
  expect(nodes.find((node) => node.name === "planner")).toMatchObject({ tokens: 150 });
  expect(nodes.find((node) => node.name === "pay")).toMatchObject({ tokens: null, failed: 1, ms: 10 });
  expect(nodes.find((node) => node.name === "transfer")).toBeUndefined();
  const model = buildModel(spans);
  const graph = graphOf(spans);
  expect(nodeAround(model, graph, model.rowOf.get("8")!)?.name).toBe("pay");
  expect(nodeAround(model, graph, model.rowOf.get("6")!)?.name).toBe("booker");
  expect(census(graph)).toBe("2 agents, 1 model, 1 tool");
});

test("a model call inside another counts once, and an agent inside itself is said on its node", () => {
  const { nodes, edges } = graphOf([agent("0", null, "a"), agent("1", "0", "a"), chat("2", "1", 7), chat("3", "2", 7)]);
  expect(nodes.map((node) => [node.name, node.rows.length, node.selfCalls])).toEqual([
    ["a", 2, 1],
    ["gpt-4o", 1, 0],
  ]);
  expect(nodes[1]!.tokens).toBe(7);
  expect(edges).toHaveLength(1);
});

test("a call that is the top, or whose parent is missing, stands alone", () => {
  expect(edgesOf([chat("0", null, 1)])).toEqual([]);
  expect(edgesOf([chat("1", "99", 1)])).toEqual([]);
  expect(graphOf([chat("1", "99", 1)]).nodes).toHaveLength(1);
});

test("too many tools fold into one node for each caller", () => {
  const spans = [agent("0", null, "a"), agent("1", "0", "b")];
  for (let i = 0; i < 40; i++) spans.push(tool(`${100 + i}`, "0", `t${i}`), tool(`${200 + i}`, "1", `u${i}`));
  const graph = graphOf(spans);
  expect(foldTools(graph, 100)).toBe(graph);
  const folded = foldTools(graph);
  expect(folded.nodes.map((node) => node.name)).toEqual(["a", "b", "40 tools", "40 tools"]);
  expect(folded.edges.map((edge) => edge.calls)).toEqual([1, 40, 40]);
});
