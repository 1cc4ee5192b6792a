import { Unknown } from "./unknown";

const Units = ["B", "KB", "MB", "GB", "TB"];

/** Bytes for people, in steps of 1,024: `512 B`, `4 KB`, `1.3 MB`. */
export function bytes(value: number | null | undefined): string {
  if (value === null || value === undefined || !Number.isFinite(value)) return Unknown;
  let unit = 0;
  let scaled = value;
  while (scaled >= 1_023.5 && unit < Units.length - 1) {
    scaled /= 1_024;
    unit++;
  }
  const digits = unit > 0 && scaled < 9.95 ? 1 : 0;
  return `${scaled.toFixed(digits).replace(/\.0$/, "")} ${Units[unit]}`;
}
