import { NextSteps } from "../panels/NoCalls";
import { usePage } from "../panels/usePage";
import { EmptyState } from "../ui/EmptyState";

/** No user: because none satisfies the filter, or because no call says for whom it was. */
export function NoUsers() {
  const { q } = usePage();
  return (
    <EmptyState
      title={q === "" ? "No call of this time says for whom it was" : "No user of this time satisfies the filter"}
    >
      <div className="flex flex-col items-center gap-3">
        {q === "" && (
          <p>
            Set <code className="font-mono text-table">user.id</code> on the span of a request, and the calls below it
            are of that user.
          </p>
        )}
        <NextSteps />
      </div>
    </EmptyState>
  );
}
