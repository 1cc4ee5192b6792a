import type { AttributeValue } from "../wire";

/** A line of a JSON tree. */
export interface JsonLine {
  /** Of a line inside a long text: that of the text. */
  path: string;
  depth: number;
  key: string | null;
  /** Text of a value, or what stands for one that can be opened. */
  text: string;
  type: "string" | "number" | "boolean" | "null" | "object" | "array" | "inside";
  /** Null for what cannot be opened. */
  open: boolean | null;
}

/** Objects below this depth are closed until someone opens them; long texts always are. */
const OpenDepth = 2;

/** Shorter lines are not worth breaking a text into. */
const ColumnsMin = 24;

interface Place {
  value: AttributeValue;
  key: string | null;
  path: string;
  depth: number;
}

/**
 * The visible lines of a value. `touched` holds the paths whose state is not the default, `columns` how many characters
 * a line has at depth 0; what an opened text has in a line follows from it.
 */
export function jsonLines(value: AttributeValue, touched: ReadonlySet<string>, columns = 80): JsonLine[] {
  const lines: JsonLine[] = [];
  const stack: Place[] = [{ value, key: null, path: "$", depth: 0 }];
  while (stack.length > 0) {
    const place = stack.pop()!;
    const type = typeOf(place.value);
    if (type === "object" || type === "array") objectLine(place, type, touched, lines, stack);
    else if (type === "string") textLines(place, touched, columns, lines);
    else lines.push(lineAt(place, String(place.value), type, null));
  }
  return lines;
}

function objectLine(
  place: Place,
  type: "object" | "array",
  touched: ReadonlySet<string>,
  lines: JsonLine[],
  stack: Place[],
): void {
  const entries = entriesOf(place.value);
  const open = touched.has(place.path) !== place.depth < OpenDepth;
  const size = `${entries.length} ${type === "array" ? "item" : "key"}${entries.length === 1 ? "" : "s"}`;
  const text = entries.length === 0 ? (type === "array" ? "[]" : "{}") : size;
  lines.push(lineAt(place, text, type, entries.length === 0 ? null : open));
  if (open) for (let i = entries.length - 1; i >= 0; i--) stack.push(inside(place, entries[i]!));
}

function textLines(place: Place, touched: ReadonlySet<string>, columns: number, lines: JsonLine[]): void {
  const text = place.value as string;
  const width = Math.max(columns - 2 * place.depth, ColumnsMin);
  const isLong = text.length > width || text.includes("\n");
  const open = isLong && touched.has(place.path);
  lines.push(lineAt(place, open ? "" : text, "string", isLong ? open : null));
  if (!open) return;
  const shared = { path: place.path, depth: place.depth + 1, key: null, type: "inside", open: null } as const;
  for (const line of text.split("\n")) {
    let rest = line;
    do {
      lines.push({ ...shared, text: rest.slice(0, width) });
      rest = rest.slice(width);
    } while (rest !== "");
  }
}

/** Where a text stands in a value. */
export interface JsonHit {
  path: string;
  /** What has to be open for it to be seen, and where those start by themselves. */
  above: { path: string; opensItself: boolean }[];
}

/** Values and keys that hold a text, in order; case does not matter. At most `most`. */
export function jsonHits(value: AttributeValue, text: string, most: number): JsonHit[] {
  const wanted = text.toLowerCase();
  const holds = (some: string) => some.toLowerCase().includes(wanted);
  const hits: JsonHit[] = [];
  const stack: (Place & { above: JsonHit["above"] })[] = [{ value, key: null, path: "$", depth: 0, above: [] }];
  while (stack.length > 0 && hits.length < most) {
    const place = stack.pop()!;
    const type = typeOf(place.value);
    const isObject = type === "object" || type === "array";
    const inKey = place.key !== null && holds(place.key);
    const inValue = !isObject && holds(String(place.value));
    const self = { path: place.path, opensItself: isObject && place.depth < OpenDepth };
    if (inKey || inValue) {
      const above = inValue && type === "string" ? [...place.above, self] : place.above;
      hits.push({ path: place.path, above });
    }
    if (!isObject) continue;
    const entries = entriesOf(place.value);
    for (let i = entries.length - 1; i >= 0; i--)
      stack.push({ ...inside(place, entries[i]!), above: [...place.above, self] });
  }
  return hits;
}

/** What is touched once a hit can be seen. */
export function opened(touched: ReadonlySet<string>, hit: JsonHit): ReadonlySet<string> {
  const next = new Set(touched);
  for (const { path, opensItself } of hit.above) {
    if (opensItself) next.delete(path);
    else next.add(path);
  }
  return next;
}

const lineAt = (place: Place, text: string, type: JsonLine["type"], open: boolean | null): JsonLine => ({
  path: place.path,
  depth: place.depth,
  key: place.key,
  text,
  type,
  open,
});

const inside = (place: Place, [key, value]: [string, AttributeValue]): Place => ({
  value,
  key,
  path: `${place.path}/${key}`,
  depth: place.depth + 1,
});

const entriesOf = (value: AttributeValue): [string, AttributeValue][] =>
  Object.entries(value as object) as [string, AttributeValue][];

const typeOf = (value: AttributeValue): Exclude<JsonLine["type"], "inside"> =>
  value === null ? "null" : Array.isArray(value) ? "array" : (typeof value as "object" | "string");
