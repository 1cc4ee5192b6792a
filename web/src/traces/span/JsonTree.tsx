import { ChevronDown, ChevronRight } from "lucide-react";
import { useEffect, useMemo, useState } from "react";
import { cx } from "../../ui/cx";
import { useSize } from "../../ui/useSize";
import type { AttributeValue } from "../wire";
import { FindInside } from "./FindInside";
import { type JsonHit, jsonHits, type JsonLine, jsonLines, opened } from "./json";
import { useFinding } from "./useFinding";

const LinePx = 20;
/** Beyond this height the tree scrolls by itself; px. */
const HeightMaxPx = 480;
const Overscan = 10;
/** Width of a character; px. */
const CharPx = 7.3;
/** Room for the key, the indent and the sign that opens; px. */
const AsidePx = 60;
/** More hits are not counted. */
const HitsMax = 1_000;

const Colours: Record<JsonLine["type"], string> = {
  string: "text-fg",
  inside: "text-fg",
  number: "text-kind-llm",
  boolean: "text-kind-guardrail",
  null: "text-fg-3",
  object: "text-fg-3",
  array: "text-fg-3",
};

/** A JSON value as lines that open and close; only those on screen are drawn. */
export function JsonTree({ value }: { value: AttributeValue }) {
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());
  const [box, setBox] = useState<HTMLDivElement | null>(null);
  const { width } = useSize(box);
  const [top, setTop] = useState(0);
  const columns = Math.floor(Math.max(width - AsidePx, 0) / CharPx) || undefined;
  const lines = useMemo(() => jsonLines(value, touched, columns), [value, touched, columns]);
  const { finding, hit } = useFinding<JsonHit>(
    (text) => jsonHits(value, text, HitsMax),
    (next) => setTouched((old) => opened(old, next)),
  );
  const wanted = finding.text?.toLowerCase() ?? "";
  const hitLine = useMemo(() => (hit ? lineOf(lines, hit, wanted) : -1), [lines, hit, wanted]);
  useEffect(() => {
    if (box === null || hitLine < 0) return;
    const y = hitLine * LinePx;
    if (y < box.scrollTop || y + LinePx > box.scrollTop + box.clientHeight) box.scrollTo({ top: Math.max(y - 60, 0) });
  }, [box, hitLine]);
  const toggle = (path: string) => {
    const next = new Set(touched);
    if (!next.delete(path)) next.add(path);
    setTouched(next);
  };
  const scrolls = lines.length * LinePx > HeightMaxPx;
  const height = Math.min(lines.length * LinePx, HeightMaxPx);
  const from = Math.max(Math.floor(top / LinePx) - Overscan, 0);
  const to = Math.min(from + Math.ceil(HeightMaxPx / LinePx) + 2 * Overscan, lines.length);
  const isSearchable = finding.text !== null || lines.some((line) => line.open === false) || scrolls;
  return (
    <div className="relative">
      {isSearchable && (
        <div className="absolute top-0 right-(--find-right,8px) z-10 rounded-sm bg-surface">
          <FindInside finding={finding} />
        </div>
      )}
      <div
        ref={setBox}
        role="tree"
        aria-label="JSON"
        tabIndex={scrolls ? 0 : -1}
        className="relative overflow-x-hidden overflow-y-auto font-mono text-table"
        style={{ height: height + 2 }}
        onScroll={(event) => setTop(event.currentTarget.scrollTop)}
      >
        <div role="presentation" style={{ height: lines.length * LinePx }}>
          {lines.slice(from, to).map((line, i) => (
            <Line key={from + i} line={line} top={(from + i) * LinePx} isHit={from + i === hitLine} onToggle={toggle} />
          ))}
        </div>
      </div>
    </div>
  );
}

/** The line of a hit: inside an opened text the one that holds it, which a break in the line may hide. */
function lineOf(lines: readonly JsonLine[], hit: JsonHit, wanted: string): number {
  const holds = (line: JsonLine) => line.path === hit.path && line.text.toLowerCase().includes(wanted);
  const at = lines.findIndex(holds);
  return at >= 0 ? at : lines.findIndex((line) => line.path === hit.path);
}

interface LineProps {
  line: JsonLine;
  top: number;
  isHit: boolean;
  onToggle: (path: string) => void;
}

function Line({ line, top, isHit, onToggle }: LineProps) {
  const inside = (
    <>
      {line.key !== null && <span className="shrink-0 text-fg-2">{line.key}:</span>}
      <span
        className={cx(line.type === "inside" ? "whitespace-pre" : "truncate", Colours[line.type])}
        title={line.type === "inside" ? undefined : line.text.slice(0, 1_000)}
      >
        {line.text}
      </span>
    </>
  );
  return (
    <div
      role="treeitem"
      aria-level={line.depth + 1}
      aria-selected={isHit}
      aria-expanded={line.open ?? undefined}
      className={cx("absolute inset-x-0 flex h-5 items-center gap-1", isHit && "bg-warn/20 outline outline-warn/50")}
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
