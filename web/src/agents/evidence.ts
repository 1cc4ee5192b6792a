/**
 * The filter of the traces that satisfy the page's filter and are behind a node or an edge too. The one asks some span of
 * a trace, the other need not be the same span.
 */
export function evidence(q: string, behind: string): string {
  if (q.trim() === "") return behind;
  return `any(${q.trim()}) ${/\bOR\b/.test(behind) ? `(${behind})` : behind}`;
}

/** The same, of those traces that failed. */
export const failedEvidence = (q: string, behind: string): string =>
  `trace.status:error ${q.trim() === "" && /\bOR\b/.test(behind) ? `(${behind})` : evidence(q, behind)}`;
