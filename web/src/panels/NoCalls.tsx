import { useTimeRange } from "../time/useTimeRange";
import { Button } from "../ui/Button";
import { usePage } from "./usePage";

/** Nothing was called here: which step shows something. */
export function NoCalls({ what = "calls" }: { what?: string }) {
  const { q } = usePage();
  return (
    <div className="flex flex-1 flex-col items-center justify-center gap-2 px-4 py-6 text-center">
      <p className="text-fg-2">
        No {what} {q === "" ? "in this time" : "in this time satisfy the filter"}
      </p>
      <NextSteps />
    </div>
  );
}

/** What may show something where a filter and a time show nothing. */
export function NextSteps() {
  const { q, setSearch } = usePage();
  const { range, setRange } = useTimeRange();
  return (
    <div className="flex flex-wrap justify-center gap-2">
      {q !== "" && <Button onClick={() => setSearch({ q: undefined })}>Remove the filter</Button>}
      {!("range" in range && range.range === "30d") && (
        <Button onClick={() => setRange({ range: "30d" })}>Last 30 days</Button>
      )}
    </div>
  );
}
