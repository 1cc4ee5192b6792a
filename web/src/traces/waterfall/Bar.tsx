import { exactDuration, duration as durationText } from "../../format/duration";
import { cx } from "../../ui/cx";
import { kindColour } from "../../kinds/KindIcon";
import { kindOf } from "../../kinds/kinds";
import type { CriticalPath } from "./critical";
import { barOf, labelOf, mergedStrip, type Scale } from "./layout";
import { Flag, Status, type TraceModel } from "./model";

/** Width of a digit or letter of the label; px. */
const CharPx = 6.3;

interface BarProps {
  model: TraceModel;
  row: number;
  scale: Scale;
  collapsed: boolean;
  critical: CriticalPath | null;
}

/** The bar of one span, with the strip of what is folded into it. */
export function Bar({ model, row, scale, collapsed, critical }: BarProps) {
  const start = model.start[row]!;
  const end = model.end[row]!;
  const flags = model.flags[row]!;
  const bar = barOf(scale, start, end);
  const colour = kindColour[kindOf(model.kind[row]!)];
  if (!bar) return <OutsideMark isLeft={end < scale.view.from} />;
  const isMissing = (flags & Flag.Missing) !== 0;
  const isOpen = (flags & Flag.Open) !== 0;
  const text = isMissing ? "not received" : isOpen ? "not ended" : durationText(end - start);
  const label = labelOf(bar, text.length * CharPx, scale.width);
  const failed = model.status[row] === Status.Error;
  const parentEnd = flags & Flag.PastParent ? model.end[model.parent[row]!]! : null;
  const isSurrounding = model.size[row]! > 1 && !collapsed;
  return (
    <>
      <div
        title={isMissing || isOpen ? text : exactDuration(end - start)}
        className={cx(
          "absolute top-1.75 h-3.5 rounded-xs",
          isMissing && "border border-dashed border-control",
          isOpen && "open-bar rounded-r-none",
          failed && "outline outline-error -outline-offset-1",
        )}
        style={{
          left: bar.x,
          width: bar.width,
          background: isMissing ? undefined : `color-mix(in srgb, ${colour} ${isSurrounding ? 42 : 88}%, transparent)`,
        }}
      />
      {collapsed && model.size[row]! > 1 && (
        <Strip model={model} from={row + 1} to={row + model.size[row]!} scale={scale} />
      )}
      {parentEnd !== null && <Tail scale={scale} from={Math.max(parentEnd, start)} to={end} />}
      {critical?.ofRow.get(row)?.map((place) => {
        const piece = barOf(scale, critical.from[place]!, critical.to[place]!);
        return (
          piece && (
            <div
              key={place}
              className="critical-line absolute top-3.25 h-0.5"
              style={{ left: piece.x, width: piece.width }}
            />
          )
        );
      })}
      <span
        className={cx(
          "pointer-events-none absolute top-1.5 text-meta whitespace-nowrap",
          failed ? "font-medium text-error" : "text-fg-2",
          label.side === "inside" && "rounded-xs bg-surface/85 px-0.5 text-fg",
        )}
        style={{ left: label.x }}
      >
        {text}
      </span>
    </>
  );
}

/** Points to a bar that lies outside of what is zoomed to. */
function OutsideMark({ isLeft }: { isLeft: boolean }) {
  return (
    <span aria-hidden className={cx("absolute top-1.5 text-meta text-fg-3", isLeft ? "left-1" : "right-1")}>
      {isLeft ? "‹" : "›"}
    </span>
  );
}

/** What runs on after the parent has ended. */
function Tail({ scale, from, to }: { scale: Scale; from: number; to: number }) {
  const tail = barOf(scale, from, to);
  return tail && <div className="tail-hatch absolute top-1.75 h-3.5" style={{ left: tail.x, width: tail.width }} />;
}

/** All spans of some rows in one strip; the failed ones in the colour of failure, on top. */
export function Strip({ model, from, to, scale }: { model: TraceModel; from: number; to: number; scale: Scale }) {
  const pieces = mergedStrip(scale, model.start, model.end, from, to);
  const failed: number[] = [];
  for (let row = from; row < to; row++) if (model.status[row] === Status.Error) failed.push(scale.x(model.start[row]!));
  const path = pieces.map(({ x, width }) => `M${x} 0h${width}v6h-${width}z`).join("");
  const marks = [...new Set(failed.map(Math.round))].map((x) => `M${x} 0h3v6h-3z`).join("");
  return (
    <svg aria-hidden className="pointer-events-none absolute top-2.75 left-0 h-1.5 w-full overflow-hidden">
      <path d={path} style={{ fill: "var(--fg-3)" }} />
      <path d={marks} style={{ fill: "var(--error)" }} />
    </svg>
  );
}
