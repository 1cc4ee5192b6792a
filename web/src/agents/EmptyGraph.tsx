import { counted } from "../format/count";
import { Button } from "../ui/Button";
import { EmptyState } from "../ui/EmptyState";

interface EmptyGraphProps {
  /** Traces that were looked at. */
  traces: number;
  q: string;
  onClear: () => void;
}

/** No agents: because no trace matches, or because none of those that do says that it has any. */
export function EmptyGraph({ traces, q, onClear }: EmptyGraphProps) {
  if (q !== "" && traces === 0)
    return (
      <EmptyState title="No trace matches">
        <p>No trace of this time range has a span that satisfies the filter.</p>
        <Button className="mt-2" onClick={onClear}>
          Remove the filter
        </Button>
      </EmptyState>
    );
  if (traces === 0)
    return <EmptyState title="No traces">There are none in this time range; a longer one may have some.</EmptyState>;
  return (
    <EmptyState title="No agents, models or tools">
      No span of the {counted(traces, "trace")} of this time range says that it is one.
    </EmptyState>
  );
}
