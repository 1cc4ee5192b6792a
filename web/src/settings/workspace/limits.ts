import { bytes } from "../../format/bytes";
import { count } from "../../format/count";
import type { Workspace } from "./queries";

/** What limits say, one a line; null is none. */
export function limitRows(limits: Workspace["limits"]): [string, string][] {
  const perSecond = (text: string | null) => (text === null ? "no limit" : `${text} a second`);
  const { ingest_bytes_per_second: size, ingest_spans_per_second: spans, requests_per_minute: requests } = limits;
  return [
    ["Telemetry, size", perSecond(size === null ? null : bytes(Number(size)))],
    ["Telemetry, spans", perSecond(spans === null ? null : count(Number(spans)))],
    [
      "Requests of a user or key",
      requests === null
        ? "no limit"
        : `${count(Number(requests))} a minute, ${count(Number(limits.request_burst))} at once`,
    ],
  ];
}
