/** A step of time in a chart; the first and the last may be cut by the range. Unix milliseconds. */
export interface Slot {
  start: number;
  end: number;
}

/** What is drawn of one thing, with a value for every slot; null where there is none. */
export interface Series {
  id: string;
  label: string;
  /** A CSS colour, as a rule one of the variables of the theme. */
  color: string;
  values: readonly (number | null)[];
  /** Failed things are hatched, so that they are told from others without colour too. */
  hatched?: boolean;
}

export interface StackedBar {
  series: number;
  slot: number;
  /** Values at its lower and upper edge. */
  from: number;
  to: number;
}

/** The slots of points that say where they begin; the last one is as long as the one before it, within the range. */
export function slotsOf(times: readonly string[], to: string): Slot[] {
  const starts = times.map((time) => Date.parse(time));
  const end = Date.parse(to);
  return starts.map((start, place) => ({ start, end: starts[place + 1] ?? Math.max(end, start + 1) }));
}

/** Bars that stand on each other in the order of the series. */
export function stack(series: readonly Series[], slots: number): StackedBar[] {
  const bars: StackedBar[] = [];
  for (let slot = 0; slot < slots; slot++) {
    let from = 0;
    for (const [place, { values }] of series.entries()) {
      const value = values[slot] ?? 0;
      if (value <= 0) continue;
      bars.push({ series: place, slot, from, to: from + value });
      from += value;
    }
  }
  return bars;
}

/** The highest point of what is drawn; 0 without any. */
export function highestOf(
  series: readonly Series[],
  slots: number,
  stacked: boolean,
  others: readonly (number | null)[] = [],
) {
  let most = 0;
  for (let slot = 0; slot < slots; slot++) {
    let sum = 0;
    for (const { values } of series) sum = stacked ? sum + (values[slot] ?? 0) : Math.max(sum, values[slot] ?? 0);
    most = Math.max(most, sum, others[slot] ?? 0);
  }
  return most;
}

const Leads = [1, 2, 5, 10];

/** Round values from 0 up to the first that is not below `most`; about as many steps as wanted. */
export function valueTicks(most: number, steps: number): number[] {
  if (!(most > 0)) return [0, 1];
  const least = most / steps;
  const power = 10 ** Math.floor(Math.log10(least));
  // Binary fractions: 3 × 0.1 is a bit more than 0.3.
  const step = (Leads.find((lead) => lead * power >= least * (1 - 1e-9)) ?? 10) * power;
  const count = Math.max(1, Math.ceil(most / step - 1e-9));
  return Array.from({ length: count + 1 }, (_, place) => Number((place * step).toPrecision(12)));
}

/** Runs of slots that have a value: what lies between them is not joined. */
export function runs(values: readonly (number | null)[]): number[][] {
  const found: number[][] = [];
  let run: number[] = [];
  for (const [slot, value] of values.entries()) {
    if (value !== null) run.push(slot);
    else if (run.length > 0) {
      found.push(run);
      run = [];
    }
  }
  if (run.length > 0) found.push(run);
  return found;
}

/** Where a moment lies among slots that are drawn equally wide though they may not be equally long. */
export function xOfTime(time: number, slots: readonly Slot[], width: number): number {
  const last = slots.length - 1;
  if (last < 0 || time <= slots[0]!.start) return 0;
  if (time >= slots[last]!.end) return width;
  let low = 0;
  let high = last;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (slots[middle]!.start <= time) low = middle;
    else high = middle - 1;
  }
  const { start, end } = slots[low]!;
  return ((low + Math.min(1, (time - start) / (end - start))) / slots.length) * width;
}

/** The part of the range before that lies where each slot does: values by place, as many as there are slots. */
export function align(before: readonly (number | null)[], slots: number): (number | null)[] {
  return Array.from({ length: slots }, (_, place) => before[before.length - slots + place] ?? null);
}
