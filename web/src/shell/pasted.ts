export interface PastedId {
  traceId?: string;
  spanId?: string;
}

const TraceParent = /^[0-9a-f]{2}-([0-9a-f]{32})-([0-9a-f]{16})-[0-9a-f]{2}$/;

/** Reads what people paste: a trace id, a span id, a UUID, or the `traceparent` header of a request. */
export function readPasted(text: string): PastedId | undefined {
  const pasted = text.trim().toLowerCase();
  const parent = TraceParent.exec(pasted);
  if (parent !== null) return { traceId: parent[1]!, spanId: parent[2]! };
  const digits = pasted.replace(/^0x/, "").replaceAll("-", "");
  if (/^[0-9a-f]{32}$/.test(digits)) return { traceId: digits };
  return /^[0-9a-f]{16}$/.test(digits) ? { spanId: digits } : undefined;
}
