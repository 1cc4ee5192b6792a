/** As long a time directly before that of an answer. */
export function previousRange(answer: { from: string; to: string }): { from: string; to: string } {
  const from = Date.parse(answer.from);
  const length = Date.parse(answer.to) - from;
  return { from: new Date(from - length).toISOString(), to: new Date(from).toISOString() };
}

/** Items of the time before by what they are of. */
export function byName<T>(items: readonly T[] | undefined, nameOf: (item: T) => string): ReadonlyMap<string, T> {
  return new Map((items ?? []).map((item) => [nameOf(item), item]));
}
