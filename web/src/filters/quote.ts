const BARE = /^[\p{L}\p{N}._\-/]+$/u;

/** A value as a filter takes it: bare where it can be, else in quotes; it stands for itself, `*` included. */
export function quoteValue(value: string): string {
  return BARE.test(value) ? value : `"${value.replace(/[\\"*]/g, "\\$&")}"`;
}

/** What a value that is being typed stands for: without its quotes and escapes. */
export function unquote(text: string): string {
  const inner = text.startsWith('"') ? text.slice(1).replace(/(?<!\\)"$/, "") : text;
  return inner.replace(/\\([\\"*])/g, "$1");
}
