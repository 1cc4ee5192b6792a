import { useRef } from "react";

const KeyStepPx = 16;

interface ResizerProps {
  /** Where the edge is; px from the left. */
  x: number;
  min: number;
  label: string;
  onResize: (px: number) => void;
}

/** The edge between two columns: dragged, or moved with the arrow keys. */
export function Resizer({ x, min, label, onResize }: ResizerProps) {
  const grip = useRef<number | null>(null);
  return (
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={x}
      aria-valuemin={min}
      tabIndex={0}
      className="absolute inset-y-0 z-10 w-2 -translate-x-1 cursor-col-resize touch-none before:absolute before:inset-y-0 before:left-1 before:w-px before:bg-line hover:before:bg-accent focus-visible:before:bg-accent"
      style={{ left: x }}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        grip.current = event.clientX - x;
      }}
      onPointerMove={(event) => grip.current !== null && onResize(Math.max(event.clientX - grip.current, min))}
      onPointerUp={() => (grip.current = null)}
      onKeyDown={(event) => {
        const step = event.key === "ArrowLeft" ? -KeyStepPx : event.key === "ArrowRight" ? KeyStepPx : 0;
        if (step === 0) return;
        event.preventDefault();
        event.stopPropagation();
        onResize(Math.max(x + step, min));
      }}
    />
  );
}
