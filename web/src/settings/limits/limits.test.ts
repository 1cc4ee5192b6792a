import { expect, test } from "vitest";
import { hasOwn, type Limits, limitRows } from "./limits";

const none: Limits = {
  ingest_bytes_per_second: null,
  ingest_spans_per_second: null,
  own: { ingest_bytes_per_second: null, ingest_spans_per_second: null },
  requests_per_minute: null,
  request_burst: null,
};

test("without limits every line says so", () => {
  expect(limitRows(none).map(([, limit]) => limit)).toEqual(["no limit", "no limit", "no limit"]);
  expect(hasOwn(none)).toBe(false);
});

test("limits are read with their units, and each says whether it is the workspace's own", () => {
  const limits: Limits = {
    ...none,
    ingest_bytes_per_second: 20 << 20,
    ingest_spans_per_second: 5_000,
    own: { ingest_bytes_per_second: null, ingest_spans_per_second: 5_000 },
    requests_per_minute: 1_000,
    request_burst: 100,
  };
  expect(limitRows(limits).map(([, limit, own]) => [limit, own])).toEqual([
    ["20 MB a second", false],
    ["5,000 a second", true],
    ["1,000 a minute, 100 at once", false],
  ]);
  expect(hasOwn(limits)).toBe(true);
});
