const Least = 0.15;
const Power = 0.4;

/** How strongly a cell is painted, from 0 to 1; what is not nothing is seen. */
export function heatOf(count: number, most: number): number {
  if (count <= 0 || most <= 0) return 0;
  // A root, so that few beside many are still seen.
  return Math.max(Least, (count / most) ** Power);
}

/** The highest count of a map. */
export function hottest(counts: readonly (readonly number[])[]): number {
  let most = 0;
  for (const column of counts) for (const count of column) most = Math.max(most, count);
  return most;
}

/** The row with the most calls over all columns: where the eye begins. */
export function fullestRow(counts: readonly (readonly number[])[], rows: number): number {
  const sums = Array.from({ length: rows }, (_, row) => counts.reduce((sum, column) => sum + (column[row] ?? 0), 0));
  return Math.max(0, sums.indexOf(Math.max(...sums)));
}
