import type { components } from "../../api/schema";
import { bytes } from "../../format/bytes";
import { count } from "../../format/count";

export type Limits = components["schemas"]["LimitsItem"];

/** A workspace as far as its limits go. */
export interface LimitedWorkspace {
  id: string;
  name: string;
  limits: Limits;
}

/** True when any was set for the workspace. */
export const hasOwn = ({ own }: Limits): boolean =>
  own.ingest_bytes_per_second !== null || own.ingest_spans_per_second !== null;

/** What limits say, one a line, and whose they are; null is none. */
export function limitRows(limits: Limits): [name: string, limit: string, own: boolean][] {
  const perSecond = (text: string | null) => (text === null ? "no limit" : `${text} a second`);
  const { ingest_bytes_per_second: size, ingest_spans_per_second: spans, requests_per_minute: requests, own } = limits;
  return [
    [
      "Telemetry, size (inflated)",
      perSecond(size === null ? null : bytes(Number(size))),
      own.ingest_bytes_per_second !== null,
    ],
    [
      "Spans, log records, points",
      perSecond(spans === null ? null : count(Number(spans))),
      own.ingest_spans_per_second !== null,
    ],
    [
      "Requests of a user or key",
      requests === null
        ? "no limit"
        : `${count(Number(requests))} a minute, ${count(Number(limits.request_burst))} at once`,
      false,
    ],
  ];
}
