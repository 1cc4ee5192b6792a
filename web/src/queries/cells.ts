import { count, exactCount } from "../format/count";
import { duration, exactDuration } from "../format/duration";
import { exactMoney, money } from "../format/money";
import { Unknown } from "../format/unknown";

/** A number in its unit, for people. */
export function shown(value: string | number | null | undefined, unit: string): string {
  if (typeof value !== "number") return value ?? Unknown;
  if (unit === "ms") return duration(value);
  return unit === "usd" ? money(value) : count(value);
}

/** Every digit of it. */
export function exact(value: string | number | null | undefined, unit: string): string | undefined {
  if (typeof value !== "number") return undefined;
  if (unit === "ms") return exactDuration(value);
  return unit === "usd" ? exactMoney(value) : exactCount(value);
}
