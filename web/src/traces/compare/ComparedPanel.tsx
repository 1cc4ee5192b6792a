import { useQuery } from "@tanstack/react-query";
import { Spinner } from "../../ui/Spinner";
import { jsonText } from "../meaning";
import { spanQuery } from "../span/useSpan";
import type { TraceState } from "../useTrace";
import type { AttributeValue, WireSpan } from "../wire";
import { diffLines } from "./diff";
import { DiffView } from "./DiffView";
import type { Pair } from "./pair";

interface ComparedPanelProps {
  a: string;
  b: string;
  stateA: TraceState;
  stateB: TraceState;
  pair: Pair;
}

/** What one step carried on both sides; values that differ come line by line, equal ones are counted. */
export function ComparedPanel({ a, b, stateA, stateB, pair }: ComparedPanelProps) {
  const idA = pair.a >= 0 ? stateA.model.ids[pair.a]! : "";
  const idB = pair.b >= 0 ? stateB.model.ids[pair.b]! : "";
  const spanA = useQuery({ ...spanQuery(a, idA), enabled: idA !== "" });
  const spanB = useQuery({ ...spanQuery(b, idB), enabled: idB !== "" });
  const name = pair.a >= 0 ? stateA.model.names[pair.a] : stateB.model.names[pair.b];
  const isLoading = (idA !== "" && spanA.isPending) || (idB !== "" && spanB.isPending);
  return (
    <section
      aria-label={`Differences of ${name}`}
      className="max-h-[45%] shrink-0 overflow-auto border-t border-line bg-surface px-4 py-2"
    >
      <h2 className="text-table font-semibold">{name}</h2>
      {isLoading ? <Spinner /> : <Values a={spanA.data} b={spanB.data} />}
    </section>
  );
}

function Values({ a, b }: { a: WireSpan | undefined; b: WireSpan | undefined }) {
  const valuesA = valuesOf(a);
  const valuesB = valuesOf(b);
  const keys = [...new Set([...valuesA.keys(), ...valuesB.keys()])].sort();
  const different = keys.filter((key) => valuesA.get(key) !== valuesB.get(key));
  return (
    <div className="flex flex-col gap-2">
      <p className="text-meta text-fg-3">
        {different.length} of {keys.length} values differ. − is A, + is B.
      </p>
      {different.map((key) => (
        <section key={key} aria-label={key}>
          <h3 className="text-meta font-medium text-fg-2">{key}</h3>
          <DiffView lines={linesOf(valuesA.get(key), valuesB.get(key))} />
        </section>
      ))}
    </div>
  );
}

/** A side that has no such value has no line for it. */
const linesOf = (a: string | undefined, b: string | undefined) =>
  a === undefined || b === undefined
    ? (a ?? b ?? "").split("\n").map((text) => ({ side: a === undefined ? ("b" as const) : ("a" as const), text }))
    : diffLines(a, b);

function valuesOf(span: WireSpan | undefined): Map<string, string> {
  const values = new Map<string, string>();
  if (!span) return values;
  values.set("status", span.status);
  if (span.status_message !== null) values.set("status message", span.status_message);
  for (const [key, value] of Object.entries(span.attributes)) values.set(key, pretty(value));
  span.events.forEach((event, place) => {
    for (const [key, value] of Object.entries(event.attributes))
      values.set(`event ${place + 1} ${event.name}, ${key}`, pretty(value));
  });
  return values;
}

/** JSON inside of text is laid out, so that its lines can be compared. */
function pretty(value: AttributeValue): string {
  if (typeof value !== "string") return jsonText(value);
  if (!/^\s*[[{]/.test(value)) return value;
  try {
    return JSON.stringify(JSON.parse(value), null, 1);
  } catch {
    return value;
  }
}
