import { cx } from "../../ui/cx";
import type { DiffLine } from "./diff";

/** Equal lines around a change that are shown. */
const Around = 2;

/** A difference line by line, equal stretches left out. */
export function DiffView({ lines }: { lines: readonly DiffLine[] }) {
  const near = new Uint8Array(lines.length);
  lines.forEach((line, at) => {
    if (line.side !== "same") near.fill(1, Math.max(at - Around, 0), at + Around + 1);
  });
  return (
    <div className="overflow-x-auto font-mono text-table">
      {lines.map((line, at) => {
        if (near[at] === 0)
          return near[at - 1] === 1 || at === 0 ? (
            <div key={at} className="text-fg-3">
              ⋯
            </div>
          ) : null;
        const sign = line.side === "a" ? "−" : line.side === "b" ? "+" : "\u00a0";
        return (
          <div
            key={at}
            className={cx(
              "grid grid-cols-[16px_minmax(0,1fr)] break-words whitespace-pre-wrap",
              line.side === "a" && "bg-error/12",
              line.side === "b" && "bg-ok/12",
            )}
          >
            <span
              aria-label={line.side === "a" ? "only A" : line.side === "b" ? "only B" : undefined}
              role={line.side === "same" ? undefined : "img"}
            >
              {sign}
            </span>
            <span>{line.text}</span>
          </div>
        );
      })}
    </div>
  );
}
