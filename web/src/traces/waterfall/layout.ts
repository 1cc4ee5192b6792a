import type { Gap } from "./idle";

/** The part of the trace that is on screen; ms. */
export interface View {
  readonly from: number;
  readonly to: number;
}

/** Width of a compressed gap; px. */
export const GapPx = 28;
/** Width of the shortest bar; px. */
export const BarMinPx = 2;
/** Zoom ends here; ms. */
const ViewMinMs = 0.001;

/** Turns times into places and back. Every x of the waterfall, its axis and its overlays comes from one scale. */
export interface Scale {
  readonly view: View;
  readonly width: number;
  /** Gaps that this scale compresses, clipped to the view, with their place; px. */
  readonly bands: readonly { gap: Gap; x: number }[];
  x(time: number): number;
  time(x: number): number;
}

/** A scale over `width` px. Gaps given are drawn `GapPx` wide, however long they were. */
export function makeScale(view: View, width: number, gaps: readonly Gap[] = []): Scale {
  const inside = gaps
    .map((gap) => ({ gap, from: Math.max(gap.from, view.from), to: Math.min(gap.to, view.to) }))
    .filter(({ from, to }) => to > from && !(from === view.from && to === view.to));
  let hidden = 0;
  for (const { from, to } of inside) hidden += to - from;
  const perMs = Math.max(width - GapPx * inside.length, 1) / Math.max(view.to - view.from - hidden, ViewMinMs);
  const knots = [{ time: view.from, x: 0 }];
  const bands: { gap: Gap; x: number }[] = [];
  let at = view.from;
  let x = 0;
  for (const { gap, from, to } of inside) {
    x += (from - at) * perMs;
    knots.push({ time: from, x });
    bands.push({ gap, x });
    x += GapPx;
    knots.push({ time: to, x });
    at = to;
  }
  knots.push({ time: view.to, x: width });
  return {
    view,
    width,
    bands,
    x: (time) => between(knots, time, "time", "x", perMs),
    time: (place) => between(knots, place, "x", "time", 1 / perMs),
  };
}

type Knot = { time: number; x: number };

/** Straight lines between knots; outside of them at the common slope. */
function between(knots: readonly Knot[], value: number, by: keyof Knot, want: keyof Knot, slope: number): number {
  const first = knots[0]!;
  const last = knots[knots.length - 1]!;
  if (value <= first[by]) return first[want] + (value - first[by]) * slope;
  if (value >= last[by]) return last[want] + (value - last[by]) * slope;
  let k = 1;
  while (knots[k]![by] < value) k++;
  const a = knots[k - 1]!;
  const b = knots[k]!;
  return b[by] === a[by] ? a[want] : a[want] + ((value - a[by]) / (b[by] - a[by])) * (b[want] - a[want]);
}

/** Where a bar stands; px. Null when it lies outside of the lane. */
export function barOf(scale: Scale, start: number, end: number): { x: number; width: number } | null {
  const left = scale.x(start);
  const right = Math.max(scale.x(end), left + BarMinPx);
  if (right < 0 || left > scale.width) return null;
  const x = Math.min(Math.max(left, 0), scale.width - BarMinPx);
  return { x, width: Math.max(Math.min(right, scale.width) - x, BarMinPx) };
}

/** Where the label of a bar goes: behind it, before it, or inside when the bar fills the lane. */
export function labelOf(
  bar: { x: number; width: number },
  labelPx: number,
  lanePx: number,
): { side: "after" | "before" | "inside"; x: number } {
  const gap = 6;
  const after = bar.x + bar.width + gap;
  if (after + labelPx <= lanePx) return { side: "after", x: after };
  if (bar.x - gap - labelPx >= 0) return { side: "before", x: bar.x - gap - labelPx };
  return { side: "inside", x: Math.max(bar.x + bar.width - gap - labelPx, bar.x + gap) };
}

/** Pieces of a strip that merges many spans, in px; pieces that touch are one. */
export function mergedStrip(
  scale: Scale,
  start: Float64Array,
  end: Float64Array,
  from: number,
  to: number,
): { x: number; width: number }[] {
  const pieces = new Uint8Array(Math.max(Math.ceil(scale.width), 1));
  for (let row = from; row < to; row++) {
    const left = Math.max(Math.floor(scale.x(start[row]!)), 0);
    const right = Math.min(Math.ceil(Math.max(scale.x(end[row]!), left + 1)), pieces.length);
    if (right > left) pieces.fill(1, left, right);
  }
  const strip: { x: number; width: number }[] = [];
  for (let x = 0; x < pieces.length; x++) {
    if (pieces[x] === 0) continue;
    const x0 = x;
    while (x < pieces.length && pieces[x] === 1) x++;
    strip.push({ x: x0, width: x - x0 });
  }
  return strip;
}

/** Keeps a view inside the trace and no shorter than a microsecond. */
export function clampView(view: View, duration: number): View {
  const length = Math.min(Math.max(view.to - view.from, ViewMinMs), Math.max(duration, ViewMinMs));
  const from = Math.min(Math.max(view.from, 0), Math.max(duration - length, 0));
  return { from, to: from + length };
}

/** Zooms by a factor around a time, which keeps its place. */
export function zoomAt(view: View, time: number, factor: number, duration: number): View {
  const clamped = Math.min(Math.max(time, view.from), view.to);
  return clampView(
    { from: clamped - (clamped - view.from) * factor, to: clamped + (view.to - clamped) * factor },
    duration,
  );
}

/** Moves by a share of what is on screen. */
export function pan(view: View, share: number, duration: number): View {
  const step = (view.to - view.from) * share;
  return clampView({ from: view.from + step, to: view.to + step }, duration);
}

/** Ticks are at least this far apart; px. */
const TickApartPx = 90;

/** The time between ticks: 1, 2 or 5 of a power of ten; from a second on the steps of a clock. */
export function tickStep(scale: Scale, apartPx = TickApartPx): number {
  let hidden = 0;
  for (const { gap } of scale.bands) hidden += Math.min(gap.to, scale.view.to) - Math.max(gap.from, scale.view.from);
  return niceStep(((scale.view.to - scale.view.from - hidden) * apartPx) / Math.max(scale.width, 1));
}

/** Times for the axis. */
export function ticks(scale: Scale, apartPx = TickApartPx): number[] {
  const step = tickStep(scale, apartPx);
  const times: number[] = [];
  let lastX = -Infinity;
  for (let time = Math.ceil(scale.view.from / step) * step; time <= scale.view.to; time += step) {
    const band = scale.bands.find(({ gap }) => time > gap.from && time < gap.to);
    if (band) {
      const next = Math.ceil(Math.min(band.gap.to, scale.view.to) / step) * step;
      if (next > time) time = next - step;
      continue;
    }
    const x = scale.x(time);
    if (x - lastX < apartPx * 0.6) continue;
    times.push(time);
    lastX = x;
  }
  return times;
}

const Second = 1000;
const ClockSteps = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14400, 43200, 86400];

function niceStep(least: number): number {
  if (least > 0.5 * Second)
    return (ClockSteps.find((seconds) => seconds * Second >= least) ?? Math.ceil(least / 86_400_000) * 86_400) * Second;
  const power = 10 ** Math.floor(Math.log10(Math.max(least, 1e-6)));
  return (least <= power ? 1 : least <= 2 * power ? 2 : least <= 5 * power ? 5 : 10) * power;
}

/** A tick with as many digits as set it apart from the next. */
export function tickText(time: number, step: number, duration: (ms: number) => string): string {
  if (time === 0) return "0";
  if (step >= Second) return duration(time);
  if (time < Second) return `${time.toFixed(digitsOf(step))} ms`;
  const digits = digitsOf(step / Second);
  const minutes = Math.floor(time / Minute);
  const seconds = ((time - minutes * Minute) / Second).toFixed(digits);
  return minutes === 0 ? `${seconds} s` : `${minutes} m ${seconds.padStart(digits + 3, "0")} s`;
}

const Minute = 60 * Second;
const digitsOf = (step: number): number => Math.min(Math.max(Math.ceil(-Math.log10(step) - 1e-9), 0), 6);
