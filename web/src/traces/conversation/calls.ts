import type { Details } from "../details";
import { kindCode } from "../../kinds/kinds";
import type { TraceModel } from "../waterfall/model";

const Llm = kindCode("llm");
const Agent = kindCode("agent");

/** Rows of the model calls, in the order of time. A call inside another is told by the inner one. */
export function callRows(model: TraceModel): number[] {
  const rows: number[] = [];
  for (let row = 0; row < model.count; row++) if (model.kind[row] === Llm && !hasInnerCall(model, row)) rows.push(row);
  return rows.sort((a, b) => model.start[a]! - model.start[b]!);
}

function hasInnerCall(model: TraceModel, row: number): boolean {
  for (let inner = row + 1; inner < row + model.size[row]!; inner++) if (model.kind[inner] === Llm) return true;
  return false;
}

/** Whose talk a call belongs to: the agent that it names, else the nearest agent above it, else the service. */
export function chainOf(model: TraceModel, details: Details, row: number): string {
  for (let at = row; at >= 0; at = model.parent[at]!) {
    const agent = details.of(model.ids[at]!)?.agent;
    if (agent) return agent;
    if (model.kind[at] === Agent) return model.names[at]!;
  }
  return model.serviceNames[model.service[row]!] || "no agent";
}
