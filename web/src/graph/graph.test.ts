import { expect, test } from "vitest";
import { census, foldTools } from "./graph";
import { someEdge, someNode } from "./some.fixture";

const a = someNode("agent", "a");
const b = someNode("agent", "b");

test("too many tools fold into one node for each caller, with what they ask", () => {
  const tools = Array.from({ length: 40 }, (_, i) => someNode("tool", `t${i}`, { span_ids: [`s${i}`] }));
  const database = someNode("store", "postgresql");
  const graph = {
    nodes: [a, b, ...tools, database],
    edges: [
      someEdge(a, b),
      ...tools.map((tool) => someEdge(a, tool, { calls: 2, errors: 1, tokens: 3, cost_usd: 0.5 })),
      someEdge(b, tools[0]!, { calls: 5 }),
      someEdge(tools[1]!, database),
    ],
  };
  expect(foldTools(graph, 100)).toBe(graph);
  const folded = foldTools(graph, 20);
  expect(folded.nodes.map((node) => node.name)).toEqual(["a", "b", "40 tools", "1 tool"]);
  expect(folded.edges.map((edge) => [edge.to, edge.calls])).toEqual([
    ["agent b", 1],
    ["tools of agent a", 80],
    ["tools of agent b", 5],
  ]);
  expect(folded.nodes[2]).toMatchObject({ calls: 80, errors: 40, tokens: 120, cost_usd: 20, total_ms: 400 });
  expect(folded.nodes[2]!.span_ids).toHaveLength(40);
});

test("a graph says how many there are of what; a step at the top only calls the first of them", () => {
  const top = someNode("chain", "run");
  const step = someNode("chain", "intake");
  const nodes = [top, step, a, someNode("llm", "m"), someNode("embedding", "e"), someNode("store", "s")];
  expect(census({ nodes, edges: [someEdge(top, step), someEdge(step, a)] })).toBe("1 agent, 1 step, 2 models, 1 store");
});
