import { expect, test } from "vitest";
import { evidence, failedEvidence } from "./evidence";

test("without a filter the traces behind a node are all", () => {
  expect(evidence(" ", "agent:planner")).toBe("agent:planner");
});

test("a filter of the page asks some span, which need not be that of the node", () => {
  expect(evidence("service:a OR service:b", "agent:planner")).toBe("any(service:a OR service:b) agent:planner");
  expect(evidence("service:a", "x:1 OR y:1")).toBe("any(service:a) (x:1 OR y:1)");
});

test("failed traces are asked for by their status", () => {
  expect(failedEvidence("", "x:1 OR y:1")).toBe("trace.status:error (x:1 OR y:1)");
  expect(failedEvidence("service:a", "agent:b")).toBe("trace.status:error any(service:a) agent:b");
});
