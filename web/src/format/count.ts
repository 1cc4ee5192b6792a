import { Unknown } from "./unknown";

const Steps: [number, string][] = [
  [1e12, "T"],
  [1e9, "G"],
  [1e6, "M"],
  [1e3, "k"],
];

/** A count for people: `980`, `4,812`, `41.2 k`, `9.1 M`. Below 10,000 every digit is shown. */
export function count(value: number | null | undefined): string {
  if (value === null || value === undefined || !Number.isFinite(value)) return Unknown;
  if (Math.abs(value) < 10_000) return exactCount(value);
  // The next smaller step still rounds below 1,000: 999,960 is 1.0 M.
  const [size, sign] = Steps.find(([size]) => Math.abs(value) >= size * 0.99995)!;
  const scaled = value / size;
  return `${scaled.toFixed(Math.abs(scaled) < 99.95 ? 1 : 0)} ${sign}`;
}

/** Every digit, in groups: `41,234`. */
export function exactCount(value: number): string {
  return value.toLocaleString("en-US", { maximumFractionDigits: 2 });
}

/** `1 span`, `61 spans`, `41.2 k spans`. */
export function counted(value: number, one: string, many = `${one}s`): string {
  return `${count(value)} ${value === 1 ? one : many}`;
}

/** A share of one for people: `0.9 %`, `62 %`. */
export function percent(share: number | null | undefined): string {
  if (share === null || share === undefined || !Number.isFinite(share)) return Unknown;
  const value = share * 100;
  return `${value.toFixed(Math.abs(value) < 9.95 && value !== 0 ? 1 : 0)} %`;
}
