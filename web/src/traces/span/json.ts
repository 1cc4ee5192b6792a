import type { AttributeValue } from "../wire";

/** A line of a JSON tree. */
export interface JsonLine {
  path: string;
  depth: number;
  key: string | null;
  /** Text of a value, or what stands for one that can be opened. */
  text: string;
  type: "string" | "number" | "boolean" | "null" | "object" | "array";
  /** Null for what cannot be opened. */
  open: boolean | null;
}

/** Deeper values are closed until someone opens them. */
const OpenDepth = 2;

/** The visible lines of a value. `touched` holds the paths whose state is not the default. */
export function jsonLines(value: AttributeValue, touched: ReadonlySet<string>): JsonLine[] {
  const lines: JsonLine[] = [];
  const stack: { value: AttributeValue; key: string | null; path: string; depth: number }[] = [
    { value, key: null, path: "$", depth: 0 },
  ];
  while (stack.length > 0) {
    const { value, key, path, depth } = stack.pop()!;
    const type = typeOf(value);
    if (type !== "object" && type !== "array") {
      lines.push({ path, depth, key, text: scalarText(value), type, open: null });
      continue;
    }
    const entries = Object.entries(value as object) as [string, AttributeValue][];
    const open = touched.has(path) !== depth < OpenDepth;
    const size = `${entries.length} ${type === "array" ? "item" : "key"}${entries.length === 1 ? "" : "s"}`;
    const text = entries.length === 0 ? (type === "array" ? "[]" : "{}") : size;
    lines.push({ path, depth, key, text, type, open: entries.length === 0 ? null : open });
    if (open)
      for (let i = entries.length - 1; i >= 0; i--) {
        const [name, inner] = entries[i]!;
        stack.push({ value: inner, key: name, path: `${path}/${name}`, depth: depth + 1 });
      }
  }
  return lines;
}

const typeOf = (value: AttributeValue): JsonLine["type"] =>
  value === null ? "null" : Array.isArray(value) ? "array" : (typeof value as JsonLine["type"]);

const scalarText = (value: AttributeValue): string => (typeof value === "string" ? value : String(value));
