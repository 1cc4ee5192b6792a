import { Unknown } from "./unknown";

/** US dollars for people: two digits that say something. `$0.0031`, `$0.041`, `$3.20`, `$1,902`. */
export function money(dollars: number | null | undefined): string {
  if (dollars === null || dollars === undefined || !Number.isFinite(dollars)) return Unknown;
  if (dollars === 0) return "$0";
  const size = Math.abs(dollars);
  const digits = size >= 100 ? 0 : size >= 1 ? 2 : Math.min(8, 1 - Math.floor(Math.log10(size)));
  return `${dollars < 0 ? "−" : ""}$${size.toLocaleString("en-US", { minimumFractionDigits: Math.min(digits, 2), maximumFractionDigits: digits })}`;
}

/** Every digit, for a tooltip; undefined where nothing is known. */
export const exactMoney = (dollars: number | null | undefined): string | undefined =>
  dollars === null || dollars === undefined ? undefined : `$${dollars}`;
