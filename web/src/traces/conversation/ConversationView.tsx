import { useQueries } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { counted, exactCount } from "../../format/count";
import { duration as durationText } from "../../format/duration";
import { Button } from "../../ui/Button";
import { EmptyState } from "../../ui/EmptyState";
import { ProblemHelp } from "../../ui/ProblemHelp";
import { Spinner } from "../../ui/Spinner";
import { KindIcon } from "../../kinds/KindIcon";
import { exchangeOf } from "../meaning";
import { spanQuery } from "../span/useSpan";
import { useErrorKeys } from "../useErrorKeys";
import type { TraceState } from "../useTrace";
import { Status } from "../waterfall/model";
import { callRows, chainOf } from "./calls";
import { TurnBody } from "./TurnBody";
import { type Call, makeTurns, resultsById } from "./turns";

/** Calls that are fetched at once, and more on request. */
const PageCalls = 40;

interface ConversationViewProps {
  traceId: string;
  state: TraceState;
  selected: number;
  onSelect: (row: number) => void;
}

/** Everything that was said in a trace, each message once. */
export function ConversationView({ traceId, state, selected, onSelect }: ConversationViewProps) {
  const { model, details } = state;
  const [shownCalls, setShownCalls] = useState(PageCalls);
  const rows = useMemo(() => callRows(model), [model]);
  useErrorKeys(model, selected, onSelect);
  const shown = rows.slice(0, shownCalls);
  const queries = useQueries({ queries: shown.map((row) => spanQuery(traceId, model.ids[row]!)) });
  const ready = queries.findIndex((query) => query.data === undefined);
  const loaded = queries.slice(0, ready < 0 ? queries.length : ready).map((query) => query.data!);
  const { turns, results, paired, silent } = useMemo(() => {
    const calls: Call[] = [];
    for (const span of loaded) {
      const exchange = exchangeOf(span);
      if (exchange)
        calls.push({ spanId: span.span_id, chain: chainOf(model, details, model.rowOf.get(span.span_id)!), exchange });
    }
    const results = resultsById(calls.flatMap((call) => call.exchange.input));
    const asked = calls.flatMap((call) => call.exchange.output.flatMap((message) => message.parts));
    const paired = new Set(
      asked.flatMap((part) => (part.type === "tool_call" && part.id !== null && results.has(part.id) ? [part.id] : [])),
    );
    return { turns: makeTurns(calls), results, paired, silent: loaded.length - calls.length };
    // oxlint-disable-next-line react/exhaustive-deps -- loaded grows only
  }, [loaded.length, model, details]);
  if (rows.length === 0)
    return <EmptyState title="No model calls">This trace has no span that says what was said to a model.</EmptyState>;
  const failure = queries.find((query) => query.error)?.error;
  const chains = new Set(turns.map((turn) => turn.chain)).size;
  return (
    <section aria-label="Conversation" className="min-h-0 flex-1 overflow-auto bg-surface">
      <div className="mx-auto flex max-w-240 flex-col px-4 pb-8">
        <p className="py-2 text-meta text-fg-3">
          {counted(rows.length, "model call")} in {counted(chains, "conversation")}; each message is shown once, where
          it was new.
          {silent > 0 && ` ${counted(silent, "call")} did not record messages.`}
        </p>
        {turns.map((turn, place) => {
          const row = model.rowOf.get(turn.spanId)!;
          const before = turns.slice(0, place).findLast((other) => other.chain === turn.chain && other.system !== null);
          return (
            <section
              key={turn.spanId}
              aria-label={`Turn ${turn.number} of ${turn.chain}`}
              className={row === selected ? "border-t border-accent bg-selected/40 py-2" : "border-t border-line py-2"}
            >
              <TurnHead state={state} row={row} chain={turn.chain} number={turn.number} onSelect={onSelect} />
              <TurnBody turn={turn} results={results} paired={paired} oldSystem={before?.system ?? null} />
            </section>
          );
        })}
        {failure ? <ProblemHelp error={failure} /> : ready >= 0 && <Spinner />}
        {shownCalls < rows.length && ready < 0 && (
          <Button className="self-center" onClick={() => setShownCalls(shownCalls + PageCalls)}>
            Show {Math.min(PageCalls, rows.length - shownCalls)} more of {exactCount(rows.length - shownCalls)}
          </Button>
        )}
      </div>
    </section>
  );
}

interface TurnHeadProps {
  state: TraceState;
  row: number;
  chain: string;
  number: number;
  onSelect: (row: number) => void;
}

function TurnHead({ state: { model, details }, row, chain, number, onSelect }: TurnHeadProps) {
  const meaning = details.of(model.ids[row]!);
  const failed = model.status[row] === Status.Error;
  return (
    <h3 className="flex items-center gap-2 text-table">
      <KindIcon kind="agent" />
      <span className="font-semibold">{chain}</span>
      <span className="text-fg-3">turn {number}</span>
      <button
        type="button"
        className="flex min-h-6 min-w-0 items-center gap-1 truncate text-fg-2 hover:text-accent hover:underline"
        onClick={() => onSelect(row)}
      >
        {meaning?.model ?? model.names[row]} · at {durationText(model.start[row])} ·{" "}
        {durationText(model.end[row]! - model.start[row]!)}
      </button>
      {meaning && meaning.inputTokens !== null && (
        <span className="text-fg-3">
          {exactCount(meaning.inputTokens)} in ·{" "}
          {meaning.outputTokens === null ? "–" : exactCount(meaning.outputTokens)} out
        </span>
      )}
      {failed && <span className="font-medium text-error">failed</span>}
    </h3>
  );
}
