import { useNavigate, useSearch } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { counted } from "../../format/count";
import { Async } from "../../ui/Async";
import { EmptyState } from "../../ui/EmptyState";
import { Spinner } from "../../ui/Spinner";
import { useTrace } from "../useTrace";
import { ComparedTable } from "./ComparedTable";
import { ComparedPanel } from "./ComparedPanel";
import { changesOf, pairTraces } from "./pair";
import { TracePicker } from "./TracePicker";

export function ComparePage() {
  const { a, b } = useSearch({ from: "/traces/compare" });
  const navigate = useNavigate();
  const pick = (side: "a" | "b") => (id: string) =>
    void navigate({ to: ".", search: (old: object) => ({ ...old, [side]: id }) });
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <header className="flex flex-col gap-2 border-b border-line px-4 py-2">
        <h1 className="text-title font-semibold">Compare traces</h1>
        <div className="flex flex-wrap gap-4">
          <TracePicker key={`a${a}`} side="A" traceId={a} onPick={pick("a")} />
          <TracePicker key={`b${b}`} side="B" traceId={b} like={a} onPick={pick("b")} />
        </div>
      </header>
      {a && b ? (
        <Compared a={a} b={b} />
      ) : (
        <EmptyState title={a ? "Pick the other trace" : "Pick two traces"}>
          Paste ids above, or select two traces in the list and press Compare.
        </EmptyState>
      )}
    </div>
  );
}

function Compared({ a, b }: { a: string; b: string }) {
  const traceA = useTrace(a);
  const traceB = useTrace(b);
  const loading = (
    <div className="p-4">
      <Spinner label="Loading traces" />
    </div>
  );
  return (
    <Async query={traceA} loading={loading} className="flex min-h-0 flex-1 flex-col">
      {(stateA) => (
        <Async query={traceB} loading={loading} className="flex min-h-0 flex-1 flex-col">
          {(stateB) => <Pairs a={a} b={b} stateA={stateA} stateB={stateB} />}
        </Async>
      )}
    </Async>
  );
}

type State = NonNullable<ReturnType<typeof useTrace>["data"]>;

function Pairs({ a, b, stateA, stateB }: { a: string; b: string; stateA: State; stateB: State }) {
  const [onlyChanges, setOnlyChanges] = useState(false);
  const [selected, setSelected] = useState<number | null>(null);
  const pairs = useMemo(() => pairTraces(stateA.model, stateB.model), [stateA.model, stateB.model]);
  const changes = useMemo(() => changesOf(stateA.model, stateB.model, pairs), [stateA.model, stateB.model, pairs]);
  const shown = useMemo(
    () => pairs.map((_, place) => place).filter((place) => !onlyChanges || changes.differs[place] === 1),
    [pairs, changes, onlyChanges],
  );
  const pair = selected === null ? undefined : pairs[selected];
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-2 text-table text-fg-2">
        <span>{counted(changes.both, "step")} in both</span>
        <span>{changes.onlyA} only in A</span>
        <span>{changes.onlyB} only in B</span>
        <span>{changes.status} with another outcome</span>
        <label className="ml-auto flex min-h-6 items-center gap-1.5">
          <input type="checkbox" checked={onlyChanges} onChange={(event) => setOnlyChanges(event.target.checked)} />
          Only what differs
        </label>
      </div>
      <ComparedTable
        stateA={stateA}
        stateB={stateB}
        pairs={pairs}
        shown={shown}
        selected={selected}
        onSelect={(place) => setSelected(place === selected ? null : place)}
      />
      {pair && <ComparedPanel key={selected} a={a} b={b} stateA={stateA} stateB={stateB} pair={pair} />}
    </>
  );
}
