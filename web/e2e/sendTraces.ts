export interface SentTrace {
  /** Name of its only span. */
  name: string;
  service: string;
  /** Unix milliseconds. */
  start: number;
  ms: number;
  failed?: boolean;
  /** Attributes of the span, all texts. */
  attributes?: Record<string, string>;
  /** Hex; a new one where it is left out. */
  id?: string;
}

const hex = (bytes: number) =>
  Array.from(crypto.getRandomValues(new Uint8Array(bytes)), (byte) => byte.toString(16).padStart(2, "0")).join("");

/** Sends traces of one span each to a program as OTLP/JSON, by an API key where one is needed, and gives their ids. */
export async function sendTraces(url: string, traces: readonly SentTrace[], key?: string): Promise<string[]> {
  const ids = traces.map(({ id }) => id ?? hex(16));
  const resourceSpans = traces.map(({ name, service, start, ms, failed, attributes = {} }, place) => ({
    resource: { attributes: [{ key: "service.name", value: { stringValue: service } }] },
    scopeSpans: [
      {
        spans: [
          {
            traceId: ids[place],
            spanId: hex(8),
            name,
            kind: 1,
            startTimeUnixNano: `${Math.round(start)}000000`,
            endTimeUnixNano: `${Math.round(start + ms)}000000`,
            attributes: Object.entries(attributes).map(([key, text]) => ({ key, value: { stringValue: text } })),
            status: failed ? { code: 2 } : { code: 1 },
          },
        ],
      },
    ],
  }));
  const answer = await fetch(`${url}/v1/traces`, {
    method: "POST",
    headers: { "Content-Type": "application/json", ...(key && { "X-API-Key": key }) },
    body: JSON.stringify({ resourceSpans }),
  });
  if (!answer.ok) throw new Error(`Sending traces: ${answer.status} ${await answer.text()}`);
  return ids;
}
