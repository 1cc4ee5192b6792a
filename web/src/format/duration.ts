import { Unknown } from "./unknown";

const Second = 1_000;
const Minute = 60 * Second;
const Hour = 60 * Minute;
const Day = 24 * Hour;

/** Milliseconds for people: `0.4 ms`, `12 ms`, `1.9 s`, `2 m 05 s`, `3 h 20 m`, `2 d 4 h`. */
export function duration(milliseconds: number | null | undefined): string {
  if (milliseconds === null || milliseconds === undefined || !Number.isFinite(milliseconds)) return Unknown;
  if (milliseconds < 0) return `−${duration(-milliseconds)}`;
  if (milliseconds === 0) return "0 ms";
  if (milliseconds < 0.001) return `${Math.round(milliseconds * 1e6)} ns`;
  if (milliseconds < 0.95) return `${trim(milliseconds)} ms`;
  if (milliseconds < 9.95) return `${milliseconds.toFixed(1).replace(/\.0$/, "")} ms`;
  if (milliseconds < 999.5) return `${Math.round(milliseconds)} ms`;
  if (milliseconds < 9.95 * Second) return `${(milliseconds / Second).toFixed(1)} s`;
  if (milliseconds < Minute - 50) return `${(milliseconds / Second).toFixed(1).replace(/\.0$/, "")} s`;
  if (milliseconds < Hour - 500) return pair(milliseconds, Minute, "m", Second, "s");
  if (milliseconds < Day - 30 * Second) return pair(milliseconds, Hour, "h", Minute, "m");
  return pair(milliseconds, Day, "d", Hour, "h");
}

function trim(value: number): string {
  return value.toPrecision(2).replace(/\.?0+$/, "");
}

function pair(value: number, unit: number, name: string, part: number, partName: string): string {
  const parts = Math.round(value / part);
  const perUnit = unit / part;
  const rest = parts % perUnit;
  const whole = `${Math.floor(parts / perUnit)} ${name}`;
  return rest === 0 ? whole : `${whole} ${String(rest).padStart(perUnit > 24 ? 2 : 1, "0")} ${partName}`;
}

/** The exact value, for a tooltip: `1,912.345678 ms`; undefined where nothing is known. */
export function exactDuration(milliseconds: number): string;
export function exactDuration(milliseconds: number | null | undefined): string | undefined;
export function exactDuration(milliseconds: number | null | undefined): string | undefined {
  if (milliseconds === null || milliseconds === undefined) return undefined;
  return `${milliseconds.toLocaleString("en-US", { maximumFractionDigits: 6 })} ms`;
}
