import { Unknown } from "./unknown";

/** An IANA zone such as `Europe/Berlin`; undefined is the browser's. */
export type Zone = string | undefined;

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: Zone, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${zone}|${JSON.stringify(options)}`;
  let format = formats.get(key);
  if (format === undefined) {
    format = new Intl.DateTimeFormat("en-GB", { ...options, timeZone: zone, hourCycle: "h23" });
    formats.set(key, format);
  }
  return format;
}

const Clock = { hour: "2-digit", minute: "2-digit", second: "2-digit" } as const;
const Day = { day: "numeric", month: "short" } as const;

export type Moment = string | number | Date | null | undefined;

function show(moment: Moment, zone: Zone, options: Intl.DateTimeFormatOptions): string {
  if (moment === null || moment === undefined) return Unknown;
  const date = new Date(moment);
  return Number.isNaN(date.getTime()) ? Unknown : formatOf(zone, options).format(date);
}

/** `14:02:11` */
export function clock(moment: Moment, zone?: Zone): string {
  return show(moment, zone, Clock);
}

/** `3 Mar` */
export function day(moment: Moment, zone?: Zone): string {
  return show(moment, zone, Day);
}

/** `3 Mar, 14:02:11` */
export function dayAndClock(moment: Moment, zone?: Zone): string {
  return show(moment, zone, { ...Day, ...Clock });
}

/** `3 Mar, 14:02` */
export function dayAndMinute(moment: Moment, zone?: Zone): string {
  return show(moment, zone, { ...Day, hour: "2-digit", minute: "2-digit" });
}

/** With everything, for tooltips: `3 Mar 2026, 14:02:11.042 CET`. */
export function exactTime(moment: Moment, zone?: Zone): string {
  return show(moment, zone, { ...Day, year: "numeric", ...Clock, fractionalSecondDigits: 3, timeZoneName: "short" });
}

/** The short name of a zone at a time: `UTC`, `CET`, `GMT+5:30`. */
export function zoneName(zone: Zone, at: Date): string {
  const parts = formatOf(zone, { timeZoneName: "short" }).formatToParts(at);
  return parts.find((part) => part.type === "timeZoneName")?.value ?? "UTC";
}

const Ago: [number, Intl.RelativeTimeFormatUnit][] = [
  [86_400, "day"],
  [3_600, "hour"],
  [60, "minute"],
  [1, "second"],
];
const relative = new Intl.RelativeTimeFormat("en", { numeric: "auto", style: "short" });

/** `12 sec. ago`, `3 days ago` */
export function ago(moment: Moment, now: number): string {
  if (moment === null || moment === undefined) return Unknown;
  const seconds = (new Date(moment).getTime() - now) / 1_000;
  if (Number.isNaN(seconds)) return Unknown;
  const [size, unit] = Ago.find(([size]) => Math.abs(seconds) >= size) ?? [1, "second" as const];
  return relative.format(Math.trunc(seconds / size), unit);
}
