import type { Kind } from "../../kinds/kinds";
import { kindOf } from "../../kinds/kinds";
import { Status, type TraceModel } from "./model";

/** What one pixel of the overview shows: how much ran there, mostly of what kind, and whether something failed. */
export interface Cells {
  /** Spans that ran, logarithmic, 0 to 1. */
  readonly load: Float32Array;
  readonly kind: Uint8Array;
  readonly failed: Uint8Array;
}

/** Sums a trace into cells. Only leaves count, else ancestors would fill everything. */
export function makeCells(model: TraceModel, width: number): Cells {
  const running = new Float32Array(width + 1);
  const kind = new Uint8Array(width);
  const failed = new Uint8Array(width);
  const perMs = width / Math.max(model.duration, 1e-6);
  for (let row = 0; row < model.count; row++) {
    const from = Math.min(Math.max(Math.floor(model.start[row]! * perMs), 0), width - 1);
    const to = Math.min(Math.max(Math.ceil(model.end[row]! * perMs), from + 1), width);
    if (model.size[row] === 1) {
      running[from]! += 1;
      running[to]! -= 1;
      for (let x = from; x < to; x++) if (model.kind[row] !== 0 || kind[x] === 0) kind[x] = model.kind[row]!;
      if (model.status[row] === Status.Error) failed.fill(1, from, to);
    } else if (model.status[row] === Status.Error) failed[to - 1] = 1;
  }
  const load = new Float32Array(width);
  let most = 1;
  let now = 0;
  for (let x = 0; x < width; x++) {
    now += running[x]!;
    load[x] = now;
    most = Math.max(most, now);
  }
  for (let x = 0; x < width; x++)
    load[x] = load[x]! <= 0 ? 0 : 0.35 + (0.65 * Math.log2(1 + load[x]!)) / Math.log2(1 + most);
  return { load, kind, failed };
}

/** Paints the cells, failures last so that nothing covers them. */
export function paintCells(
  context: CanvasRenderingContext2D,
  cells: Cells,
  height: number,
  colourOf: (kind: Kind) => string,
  failedColour: string,
): void {
  const width = cells.load.length;
  context.clearRect(0, 0, width, height);
  for (let x = 0; x < width; x++) {
    if (cells.load[x] === 0) continue;
    context.fillStyle = colourOf(kindOf(cells.kind[x]!));
    const tall = Math.round((height - 2) * cells.load[x]!);
    context.fillRect(x, height - tall, 1, tall);
  }
  context.fillStyle = failedColour;
  for (let x = 0; x < width; x++) if (cells.failed[x] === 1) context.fillRect(x - 1, 0, 3, height);
}
