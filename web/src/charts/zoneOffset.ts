import type { Zone } from "../format/time";

const Minute = 60_000;

/** Minutes by which the clock in the zone is ahead of UTC at a moment. */
export function zoneOffset(time: number, zone: Zone): number {
  if (zone === "UTC") return 0;
  if (zone === undefined) return -new Date(time).getTimezoneOffset();
  // Swedish writes times as ISO 8601 does.
  const wall = new Date(time).toLocaleString("sv-SE", { timeZone: zone });
  return Math.round((Date.parse(`${wall.replace(" ", "T")}Z`) - time) / Minute);
}
