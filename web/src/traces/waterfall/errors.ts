import { Status, type TraceModel } from "./model";

/**
 * Failed rows in the order of the error walk: the deepest first, then up its chain of ancestors, then the next deepest.
 */
export function errorWalk(model: TraceModel): number[] {
  const failed: number[] = [];
  for (let row = 0; row < model.count; row++) if (model.status[row] === Status.Error) failed.push(row);
  failed.sort((a, b) => model.depth[b]! - model.depth[a]! || model.start[a]! - model.start[b]!);
  const walked = new Set<number>();
  for (const row of failed) {
    for (let at = row; at >= 0; at = model.parent[at]!) if (model.status[at] === Status.Error) walked.add(at);
  }
  return [...walked];
}
