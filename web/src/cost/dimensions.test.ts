import { expect, test } from "vitest";
import { dimensionOf, filterOf } from "./dimensions";

test.each([
  ["model", "gpt-4o", "service:a model:gpt-4o"],
  ["workflow", "refund it", 'service:a workflow:"refund it"'],
  ["version", "1.2", "service:a resource.service.version:1.2"],
  ["user", null, "service:a kind:(llm OR embedding OR reranker) NOT user:*"],
  ["workflow", null, "service:a cost>0 NOT workflow:*"],
] as const)("calls of the %s %s", (dimension, value, filter) =>
  expect(filterOf("service:a", dimension, value)).toBe(filter),
);

test("what nobody knows is told apart by model", () => expect(dimensionOf("shoe size").id).toBe("model"));
