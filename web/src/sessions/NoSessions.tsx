import { NextSteps } from "../panels/NoCalls";
import { usePage } from "../panels/usePage";
import { EmptyState } from "../ui/EmptyState";

/** No session: because none satisfies the filter, or because no trace says to which it belongs. */
export function NoSessions() {
  const { q } = usePage();
  return (
    <EmptyState title={q === "" ? "No sessions in this time" : "No session of this time satisfies the filter"}>
      <div className="flex flex-col items-center gap-3">
        {q === "" && (
          <p>
            Set <code className="font-mono text-table">session.id</code> or{" "}
            <code className="font-mono text-table">gen_ai.conversation.id</code> on the span of a request: all traces
            that say the same are one conversation.
          </p>
        )}
        <NextSteps />
      </div>
    </EmptyState>
  );
}
