import type { AttributeValue } from "../wire";

const PlainKey = /^[A-Za-z_][A-Za-z0-9_.-]*$/;
/** Longer values are not worth a filter of equality. */
const ValueMax = 200;

const quoted = (text: string): string => `"${text.replace(/[\\"*]/g, "\\$&")}"`;

/** The filter that finds spans with this attribute; null for values that a filter cannot name. */
export function filterOf(place: "attr" | "resource", key: string, value: AttributeValue): string | null {
  if (value === null || typeof value === "object") return null;
  const text = String(value);
  if (text.length > ValueMax || text === "") return null;
  const field = `${place}.${PlainKey.test(key) ? key : quoted(key)}`;
  return `${field}:${typeof value === "string" ? quoted(text) : text}`;
}
