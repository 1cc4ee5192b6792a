import { useIngestion } from "../shell/firstrun/useIngestion";
import { Part } from "../settings/parts/Topic";
import { useTimeRange } from "../time/useTimeRange";
import { Async } from "../ui/Async";
import { DeadLetters } from "./DeadLetters";
import { LedgerTable } from "./LedgerTable";
import { LedgerTotals } from "./LedgerTotals";
import { useLedger } from "./queries";
import { RefusedTable } from "./RefusedTable";
import { Senders } from "./Senders";

/** What arrived from whom, what became of it, and what was refused and why. */
export function IngestionPage() {
  const { params } = useTimeRange();
  const ledger = useLedger(params);
  const ingestion = useIngestion();
  return (
    <div className="min-h-0 flex-1 overflow-auto">
      <div className="flex max-w-300 flex-col gap-6 px-4 py-3">
        <h1 className="text-page font-semibold">Ingestion</h1>
        <Async query={ledger}>{(answer) => <LedgerTotals ledger={answer} pipeline={ingestion.data?.pipeline} />}</Async>
        <DeadLetters />
        <Part
          title="By key and signal"
          lead="Every record that was decoded is in one of these columns, at every moment."
        >
          <Async query={ledger}>{(answer) => <LedgerTable items={answer.items} />}</Async>
        </Part>
        <Part title="Senders" lead="Since the server started, the last one first.">
          <Async query={ingestion}>{(answer) => <Senders sources={answer.sources} />}</Async>
        </Part>
        <Part
          title="Refused requests"
          lead="Wholly or in part, since the server started; with the words that their senders were told."
        >
          <Async query={ingestion}>{(answer) => <RefusedTable refused={answer.refused} />}</Async>
        </Part>
      </div>
    </div>
  );
}
