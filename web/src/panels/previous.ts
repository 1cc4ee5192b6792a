/** As long a time directly before that of an answer. */
export function previousRange(answer: { from: string; to: string }): { from: string; to: string } {
  const from = Date.parse(answer.from);
  const length = Date.parse(answer.to) - from;
  return { from: new Date(from - length).toISOString(), to: new Date(from).toISOString() };
}
