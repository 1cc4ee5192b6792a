/** What is unusual about a row; bits of `TraceModel.flags`. */
export const Flag = {
  /** Stands in for a parent that the trace does not hold. */
  Missing: 1,
  /** Its parent chain led back to itself; the chain is cut here. */
  Cycle: 2,
  /** Ends after its parent. */
  PastParent: 4,
  /** Has not ended. */
  Open: 8,
  /** Starts before its parent: their clocks disagree. */
  BeforeParent: 16,
  /** Its end came before its start. */
  Negative: 32,
} as const;

export const Status = { Unset: 0, Ok: 1, Error: 2 } as const;
