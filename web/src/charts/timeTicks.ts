import { clock, day, type Zone } from "../format/time";
import { zoneOffset } from "./zoneOffset";

const Minute = 60_000;
const Hour = 60 * Minute;
const Day = 24 * Hour;

const Steps = [
  1_000,
  2_000,
  5_000,
  10_000,
  15_000,
  30_000,
  Minute,
  2 * Minute,
  5 * Minute,
  10 * Minute,
  15 * Minute,
  30 * Minute,
  Hour,
  2 * Hour,
  3 * Hour,
  6 * Hour,
  12 * Hour,
  Day,
  2 * Day,
  7 * Day,
  14 * Day,
  28 * Day,
];

export interface TimeTicks {
  /** Milliseconds from one tick to the next. */
  step: number;
  /** Unix milliseconds, on round times of the clock that people read. */
  times: number[];
}

/**
 * Round times in a range, at most `most` of them.
 * @param offset Minutes by which the clock on the wall is ahead of UTC at a moment.
 */
export function timeTicks(from: number, to: number, most: number, offset: (time: number) => number): TimeTicks {
  const wanted = (to - from) / Math.max(1, most);
  const step = Steps.find((candidate) => candidate >= wanted) ?? Math.ceil(wanted / (28 * Day)) * 28 * Day;
  const times: number[] = [];
  const ahead = (time: number) => offset(time) * Minute;
  const first = Math.floor((from + ahead(from)) / step) * step;
  for (let wall = first; ; wall += step) {
    // The offset may change on the way (daylight saving): take the one that holds there.
    const guess = wall - ahead(wall - ahead(from));
    if (guess >= to) break;
    if (guess >= from) times.push(guess);
  }
  return { step, times };
}

/** Pixels that a tick has to itself, at least. */
const TickWidth = 110;

/** As many round times as there is room for in a width in pixels. */
export const ticksIn = (width: number, from: number, to: number, zone: Zone): TimeTicks =>
  timeTicks(from, to, Math.max(2, Math.floor(width / TickWidth)), (time) => zoneOffset(time, zone));

/** What stands at a tick: the day at its beginning, else the time of day. */
export function tickLabel(time: number, step: number, zone: Zone): string {
  const text = clock(time, zone);
  if (step >= Day || text === "00:00:00") return day(time, zone);
  return step < Minute ? text : text.slice(0, 5);
}
