import { useEffect, useMemo, useRef, useState } from "react";
import { duration as durationText } from "../../format/duration";
import { kindColour } from "../../kinds/KindIcon";
import type { Kind } from "../../kinds/kinds";
import type { Gap } from "./idle";
import { clampView, type View } from "./layout";
import { makeCells, paintCells } from "./minimap";
import type { TraceModel } from "./model";
import { useSize } from "../../ui/useSize";

const HeightPx = 32;
/** Closer than this an edge is meant, not the window; px. */
const EdgePx = 6;
/** A shorter drag is a click; px. */
const DragMinPx = 4;

interface MinimapProps {
  model: TraceModel;
  gaps: readonly Gap[];
  view: View;
  onChange: (view: View) => void;
}

/** The whole trace in one strip. Dragging selects, the window's edges resize, a click centres. */
export function Minimap({ model, gaps, view, onChange }: MinimapProps) {
  const [box, setBox] = useState<HTMLDivElement | null>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const { width } = useSize(box);
  const ratio = globalThis.devicePixelRatio || 1;
  const cells = useMemo(() => (width > 0 ? makeCells(model, Math.round(width * ratio)) : null), [model, width, ratio]);
  useEffect(() => {
    const paint = () => {
      const context = canvas.current?.getContext("2d");
      if (!context || !cells) return;
      const styles = getComputedStyle(document.documentElement);
      const read = (name: string) => styles.getPropertyValue(name).trim();
      const colours = new Map<string, string>();
      const colourOf = (kind: Kind) => {
        let colour = colours.get(kind);
        if (colour === undefined) colours.set(kind, (colour = read(kindColour[kind].slice(4, -1))));
        return colour;
      };
      paintCells(context, cells, HeightPx * ratio, colourOf, read("--error"));
    };
    paint();
    window.addEventListener("sightline:theme", paint);
    return () => window.removeEventListener("sightline:theme", paint);
  }, [cells, ratio]);

  const toX = (time: number) => (time / Math.max(model.duration, 1e-6)) * width;
  const toTime = (x: number) => (x / Math.max(width, 1)) * model.duration;
  const drag = useMinimapDrag(toTime, toX, view, model.duration, onChange);
  const left = toX(view.from);
  const right = toX(view.to);
  const isAll = view.from <= 0 && view.to >= model.duration;
  return (
    <div
      ref={setBox}
      role="img"
      aria-label={`Overview of the trace, ${durationText(model.duration)}; showing ${durationText(view.from)} to ${durationText(view.to)}`}
      className="relative h-8 cursor-crosshair touch-none overflow-hidden rounded-sm border border-line bg-surface select-none"
      {...drag}
    >
      <canvas
        ref={canvas}
        width={Math.max(Math.round(width * ratio), 1)}
        height={HeightPx * ratio}
        className="absolute inset-0 h-full w-full opacity-80"
      />
      {gaps.map((gap) => (
        <div
          key={gap.from}
          title={`Idle for ${durationText(gap.to - gap.from)}`}
          className="idle-hatch absolute inset-y-0"
          style={{ left: toX(gap.from), width: toX(gap.to) - toX(gap.from) }}
        />
      ))}
      {!isAll && (
        <>
          <div className="absolute inset-y-0 left-0 bg-canvas/75" style={{ width: left }} />
          <div className="absolute inset-y-0 right-0 bg-canvas/75" style={{ width: Math.max(width - right, 0) }} />
          <div
            className="absolute inset-y-0 border-x-2 border-accent"
            style={{ left, width: Math.max(right - left, 3) }}
          />
        </>
      )}
    </div>
  );
}

function useMinimapDrag(
  toTime: (x: number) => number,
  toX: (time: number) => number,
  view: View,
  duration: number,
  onChange: (view: View) => void,
) {
  const start = useRef<{ x: number; fixed: number | null } | null>(null);
  const place = (event: React.PointerEvent<HTMLDivElement>) =>
    event.clientX - event.currentTarget.getBoundingClientRect().left;
  return {
    onPointerDown: (event: React.PointerEvent<HTMLDivElement>) => {
      event.currentTarget.setPointerCapture(event.pointerId);
      const x = place(event);
      const isAll = view.from <= 0 && view.to >= duration;
      const onLeft = !isAll && Math.abs(x - toX(view.from)) < EdgePx;
      const onRight = !isAll && Math.abs(x - toX(view.to)) < EdgePx;
      start.current = { x, fixed: onRight ? view.from : onLeft ? view.to : null };
    },
    onPointerMove: (event: React.PointerEvent<HTMLDivElement>) => {
      if (!start.current) return;
      const x = place(event);
      if (Math.abs(x - start.current.x) < DragMinPx) return;
      const other = start.current.fixed ?? toTime(start.current.x);
      const time = toTime(x);
      onChange(
        clampView(
          { from: Math.max(Math.min(other, time), 0), to: Math.min(Math.max(other, time), duration) },
          duration,
        ),
      );
    },
    onPointerUp: (event: React.PointerEvent<HTMLDivElement>) => {
      const from = start.current;
      start.current = null;
      if (!from || Math.abs(place(event) - from.x) >= DragMinPx) return;
      const half = (view.to - view.from) / 2;
      const time = toTime(from.x);
      onChange(clampView({ from: time - half, to: time + half }, duration));
    },
  };
}
