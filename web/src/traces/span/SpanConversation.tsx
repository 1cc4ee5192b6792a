import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { callRows, chainOf } from "../conversation/calls";
import { TurnBody } from "../conversation/TurnBody";
import { type Call, makeTurns, resultsById } from "../conversation/turns";
import { exceptionOf, exchangeOf, inputOutputOf } from "../meaning";
import type { TraceState } from "../useTrace";
import type { AttributeValue, WireEvent, WireSpan } from "../wire";
import { AttributeTable } from "./AttributeTable";
import { ExceptionAbove } from "./ExceptionAbove";
import { ExceptionView } from "./ExceptionView";
import { FailureChain } from "./FailureChain";
import { HowRead } from "./HowRead";
import { spanQuery } from "./useSpan";
import { ValueView } from "./ValueView";

interface SpanConversationProps {
  traceId: string;
  state: TraceState;
  row: number;
  span: WireSpan;
  onSelect: (row: number) => void;
}

/** What a span said and was told: messages of a model call, else its input and output. */
export function SpanConversation({ traceId, state, row, span, onSelect }: SpanConversationProps) {
  const exchange = exchangeOf(span);
  const values = inputOutputOf(span);
  const exceptions = span.events.filter((event) => event.name === "exception");
  return (
    <div className="flex flex-col gap-2 p-3">
      {span.status === "error" && (
        <section aria-label="Failure" className="rounded-sm border border-error p-2">
          <FailureChain model={state.model} row={row} onSelect={onSelect} />
          {!exceptions.some((event) => saysMessage(event, span.status_message)) && (
            <p className="font-medium text-error">{span.status_message ?? "This span failed without saying why."}</p>
          )}
          {exceptions.map((event, place) => (
            // oxlint-disable-next-line react/no-array-index-key -- events have no name and never move
            <ExceptionView key={place} exception={exceptionOf(event.attributes)} />
          ))}
          {exceptions.length === 0 && (
            <ExceptionAbove traceId={traceId} model={state.model} row={row} onSelect={onSelect} />
          )}
        </section>
      )}
      {exchange ? (
        <Exchange traceId={traceId} state={state} row={row} span={span} />
      ) : (
        <>
          <Value label="Input" value={values.input} />
          <Value label="Output" value={values.output} />
          {values.input === null && values.output === null && (
            <>
              <p className="text-fg-3">This span recorded no input and no output.</p>
              <div className="-mx-3">
                <AttributeTable label="Attributes" attributes={span.attributes} place="attr" />
              </div>
            </>
          )}
        </>
      )}
      <HowRead traceId={traceId} spanId={span.span_id} />
    </div>
  );
}

/** Whether the exception already says what the status says; several SDKs put its type before it. */
function saysMessage(event: WireEvent, status: string | null): boolean {
  const message = event.attributes["exception.message"];
  return status !== null && typeof message === "string" && message !== "" && status.endsWith(message);
}

function Value({ label, value }: { label: string; value: AttributeValue | null }) {
  if (value === null) return null;
  return (
    <section aria-label={label}>
      <h3 className="text-meta font-medium text-fg-3">{label}</h3>
      <ValueView value={value} mono={false} />
    </section>
  );
}

/** The call before in the same chain tells what is new in this one. */
function Exchange({ traceId, state: { model, details }, row, span }: Omit<SpanConversationProps, "onSelect">) {
  const chain = chainOf(model, details, row);
  const before = useMemo(
    () =>
      callRows(model).filter(
        (other) => model.start[other]! < model.start[row]! && chainOf(model, details, other) === chain,
      ),
    [model, details, row, chain],
  );
  const last = before.at(-1);
  const previous = useQuery({
    ...spanQuery(traceId, last === undefined ? "" : model.ids[last]!),
    enabled: last !== undefined,
  });
  const turn = useMemo(() => {
    const calls: Call[] = [];
    for (const each of [previous.data, span]) {
      const exchange = each && exchangeOf(each);
      if (exchange) calls.push({ spanId: each.span_id, chain, exchange });
    }
    return makeTurns(calls).at(-1)!;
  }, [previous.data, span, chain]);
  const results = useMemo(() => resultsById(turn.exchange.input), [turn]);
  if (last !== undefined && previous.isPending) return null;
  const oldSystem = previous.data ? (exchangeOf(previous.data)?.system ?? null) : null;
  return <TurnBody key={span.span_id} turn={turn} results={results} paired={Nothing} oldSystem={oldSystem} />;
}

const Nothing: ReadonlySet<string> = new Set();
