import type { UseQueryResult } from "@tanstack/react-query";
import { duration, exactDuration } from "../format/duration";
import { Unknown } from "../format/unknown";
import { NoCalls } from "../panels/NoCalls";
import { Panel } from "../panels/Panel";
import type { Answer } from "../panels/useAnswer";

type Overview = Answer<"/api/v1/performance/overview">;

const Rows = [
  { id: "p50", label: "p50, half of them" },
  { id: "p90", label: "p90" },
  { id: "p95", label: "p95" },
  { id: "p99", label: "p99" },
  { id: "max", label: "Slowest" },
  { id: "avg", label: "Average" },
] as const;

/** What so many of 100 calls do not exceed, of the whole call and to its first token. */
export function Spread({ overview }: { overview: UseQueryResult<Overview> }) {
  return (
    <Panel title="Percentiles" query={overview} isEmpty={({ count }) => count === 0} empty={<NoCalls />}>
      {(answer) => (
        <table className="w-full text-table">
          <thead className="text-meta text-fg-3">
            <tr className="h-7 border-b border-line">
              <th className="text-left font-medium">Of calls</th>
              <th className="text-right font-medium">Whole</th>
              <th className="text-right font-medium">First token</th>
            </tr>
          </thead>
          <tbody>
            {Rows.map(({ id, label }) => (
              <tr key={id} className="h-7 border-b border-line last:border-b-0">
                <th scope="row" className="text-left font-normal text-fg-2">
                  {label}
                </th>
                <Time ms={answer.latency_ms?.[id]} before={answer.previous?.latency_ms?.[id]} />
                <Time ms={answer.time_to_first_token_ms?.[id]} before={answer.previous?.time_to_first_token_ms?.[id]} />
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  );
}

function Time({ ms, before }: { ms: number | undefined; before: number | undefined }) {
  if (ms === undefined) return <td className="text-right text-fg-3">{Unknown}</td>;
  const was = before === undefined ? "" : `; ${duration(before)} in the time before`;
  return (
    <td className="text-right" title={exactDuration(ms) + was}>
      {duration(ms)}
    </td>
  );
}
