interface TickLabelProps {
  x: number;
  y: number;
  /** Of the whole axis. */
  width: number;
  children: string;
}

/** What stands at a tick of an axis of time; at the ends it stays inside the axis. */
export function TickLabel({ x, y, width, children }: TickLabelProps) {
  return (
    <text x={x} y={y} textAnchor={x < 24 ? "start" : x > width - 24 ? "end" : "middle"} className="fill-fg-3 text-meta">
      {children}
    </text>
  );
}
