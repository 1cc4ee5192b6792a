import { clock, day, dayAndClock, type Zone } from "../format/time";

/** From one moment to another, the day said once where it is the same. */
export function stretch(from: number, to: number, zone: Zone): string {
  const sameDay = day(from, zone) === day(to - 1, zone);
  return `${dayAndClock(from, zone)} – ${sameDay ? clock(to, zone) : dayAndClock(to, zone)}`;
}
