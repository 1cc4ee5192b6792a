import { ChevronDown, ChevronRight } from "lucide-react";
import { useMemo, useState } from "react";
import { cx } from "../../ui/cx";
import type { AttributeValue } from "../wire";
import { type JsonLine, jsonLines } from "./json";

const LinePx = 20;
/** Beyond this height the tree scrolls by itself; px. */
const HeightMaxPx = 480;
const Overscan = 10;

const Colours: Record<JsonLine["type"], string> = {
  string: "text-fg",
  number: "text-kind-llm",
  boolean: "text-kind-guardrail",
  null: "text-fg-3",
  object: "text-fg-3",
  array: "text-fg-3",
};

/** A JSON value as lines that open and close; only those on screen are drawn. */
export function JsonTree({ value }: { value: AttributeValue }) {
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());
  const [top, setTop] = useState(0);
  const lines = useMemo(() => jsonLines(value, touched), [value, touched]);
  const toggle = (path: string) => {
    const next = new Set(touched);
    if (!next.delete(path)) next.add(path);
    setTouched(next);
  };
  const height = Math.min(lines.length * LinePx, HeightMaxPx);
  const from = Math.max(Math.floor(top / LinePx) - Overscan, 0);
  const to = Math.min(from + Math.ceil(HeightMaxPx / LinePx) + 2 * Overscan, lines.length);
  return (
    <div
      role="tree"
      aria-label="JSON"
      tabIndex={lines.length * LinePx > HeightMaxPx ? 0 : -1}
      className="relative overflow-auto font-mono text-table"
      style={{ height: height + 2 }}
      onScroll={(event) => setTop(event.currentTarget.scrollTop)}
    >
      <div role="presentation" style={{ height: lines.length * LinePx }}>
        {lines.slice(from, to).map((line, i) => (
          <Line key={line.path} line={line} top={(from + i) * LinePx} onToggle={toggle} />
        ))}
      </div>
    </div>
  );
}

function Line({ line, top, onToggle }: { line: JsonLine; top: number; onToggle: (path: string) => void }) {
  const inside = (
    <>
      {line.key !== null && <span className="shrink-0 text-fg-2">{line.key}:</span>}
      <span className={cx("truncate", Colours[line.type])} title={line.text.slice(0, 1_000)}>
        {line.text}
      </span>
    </>
  );
  return (
    <div
      role="treeitem"
      aria-level={line.depth + 1}
      aria-selected={false}
      aria-expanded={line.open ?? undefined}
      className="absolute inset-x-0 flex h-5 items-center gap-1"
      style={{ top, paddingLeft: line.depth * 14 }}
    >
      {line.open === null ? (
        <>
          <span className="w-3.5 shrink-0" />
          {inside}
        </>
      ) : (
        <button type="button" className="flex h-5 min-w-0 items-center gap-1" onClick={() => onToggle(line.path)}>
          {line.open ? (
            <ChevronDown className="size-3.5 shrink-0 text-fg-3" />
          ) : (
            <ChevronRight className="size-3.5 shrink-0 text-fg-3" />
          )}
          {inside}
        </button>
      )}
    </div>
  );
}
