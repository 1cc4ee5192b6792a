import { Panel } from "../panels/Panel";
import { usePage } from "../panels/usePage";
import { Async } from "../ui/Async";
import { DecisionsOverTime } from "./DecisionsOverTime";
import { Policy } from "./Policy";
import { useSamplingDecisions, useSamplingPolicy } from "./queries";
import { ReasonTable } from "./ReasonTable";
import { SamplingKpis } from "./SamplingKpis";

/** Which traces keep their spans, what that would be under another policy, and what became of them so far. */
export function SamplingPage() {
  const { range } = usePage();
  const policy = useSamplingPolicy();
  const decisions = useSamplingDecisions(range);
  return (
    <div className="min-h-0 flex-1 overflow-auto">
      <div className="flex max-w-360 flex-col gap-3 px-4 py-3">
        <div>
          <h1 className="text-page font-semibold">Sampling</h1>
          <p className="max-w-200 text-fg-2">
            Which traces keep their spans. Records of traces and calls never go: lists, tokens, costs, durations and
            error rates are exact whatever is left out.
          </p>
        </div>
        <SamplingKpis decisions={decisions} range={range} />
        <Async query={policy}>{(saved) => <Policy saved={saved} range={range} />}</Async>
        <div className="grid gap-3 lg:grid-cols-[11fr_7fr]">
          <DecisionsOverTime decisions={decisions} />
          <Panel
            flush
            title="Why"
            query={decisions}
            height={120}
            isEmpty={({ reasons }) => reasons.length === 0}
            empty={<p className="px-4 py-6 text-center text-fg-2">No trace started in this time.</p>}
          >
            {({ reasons, traces }) => (
              <ReasonTable label="What was decided, and why" reasons={reasons} traces={traces} />
            )}
          </Panel>
        </div>
      </div>
    </div>
  );
}
