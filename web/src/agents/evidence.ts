/**
 * The filter of the traces that satisfy the page's filter and are behind a node or an edge too. The one asks some span of
 * a trace, the other need not be the same span.
 */
export const evidence = (q: string, behind: string): string =>
  q.trim() === "" ? behind : `any(${q.trim()}) ${grouped(behind)}`;

/** The same, of those traces that failed. */
export const failedEvidence = (q: string, behind: string): string =>
  `trace.status:error ${q.trim() === "" ? grouped(behind) : evidence(q, behind)}`;

const grouped = (filter: string): string => (/\bOR\b/.test(filter) ? `(${filter})` : filter);
