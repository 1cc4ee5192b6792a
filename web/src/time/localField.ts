import type { Zone } from "../format/time";

const Local = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d))?/;

/** A time as a `datetime-local` field holds it, in the browser's zone or in UTC. */
export function toField(milliseconds: number | undefined, zone: Zone): string {
  if (milliseconds === undefined || Number.isNaN(milliseconds)) return "";
  const shift = zone === "UTC" ? 0 : new Date(milliseconds).getTimezoneOffset() * 60_000;
  return new Date(milliseconds - shift).toISOString().slice(0, 19);
}

/** The time that a field holds, in milliseconds since 1970; undefined while it is not one. */
export function fromField(text: string, zone: Zone): number | undefined {
  const match = Local.exec(text);
  if (match === null) return undefined;
  const [year, month, day, hour, minute, second] = match.slice(1).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const time =
    zone === "UTC"
      ? Date.UTC(year, month - 1, day, hour, minute, second)
      : new Date(year, month - 1, day, hour, minute, second).getTime();
  return Number.isNaN(time) ? undefined : time;
}
