/** A line of a text difference. */
export interface DiffLine {
  side: "same" | "a" | "b";
  text: string;
}

/** A table for two lists of this many cells is computed; larger pairs are cut into blocks at equal ends only. */
const CellsMax = 4_000_000;

/** Places of the longest common subsequence of two lists of keys, in order. */
export function commonSubsequence(a: readonly string[], b: readonly string[]): [number, number][] {
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  const pairs: [number, number][] = [];
  for (let i = 0; i < head; i++) pairs.push([i, i]);
  const rows = a.length - head - tail;
  const columns = b.length - head - tail;
  if (rows * columns <= CellsMax) middle(a, b, head, rows, columns, pairs);
  for (let i = tail; i > 0; i--) pairs.push([a.length - i, b.length - i]);
  return pairs;
}

function middle(
  a: readonly string[],
  b: readonly string[],
  head: number,
  rows: number,
  columns: number,
  pairs: [number, number][],
): void {
  const width = columns + 1;
  const longest = new Uint32Array((rows + 1) * width);
  for (let i = rows - 1; i >= 0; i--)
    for (let j = columns - 1; j >= 0; j--)
      longest[i * width + j] =
        a[head + i] === b[head + j]
          ? longest[(i + 1) * width + j + 1]! + 1
          : Math.max(longest[(i + 1) * width + j]!, longest[i * width + j + 1]!);
  let i = 0;
  let j = 0;
  while (i < rows && j < columns) {
    if (a[head + i] === b[head + j]) pairs.push([head + i++, head + j++]);
    else if (longest[(i + 1) * width + j]! >= longest[i * width + j + 1]!) i++;
    else j++;
  }
}

/** Differences line by line; of a changed place what A had comes first. */
export function diffLines(a: string, b: string): DiffLine[] {
  const linesA = a.split("\n");
  const linesB = b.split("\n");
  const lines: DiffLine[] = [];
  let i = 0;
  let j = 0;
  for (const [nextA, nextB] of [...commonSubsequence(linesA, linesB), [linesA.length, linesB.length] as const]) {
    while (i < nextA) lines.push({ side: "a", text: linesA[i++]! });
    while (j < nextB) lines.push({ side: "b", text: linesB[j++]! });
    if (i < linesA.length && j < linesB.length) {
      lines.push({ side: "same", text: linesA[i]! });
      i++;
      j++;
    }
  }
  return lines;
}
