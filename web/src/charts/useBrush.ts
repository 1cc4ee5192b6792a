import { type KeyboardEvent, type PointerEvent, useState } from "react";
import { bucketAt } from "./bars";

/** A drag that is shorter is a click. */
const LeastDrag = 4;

/** Buckets from the one where it began to the one where it is now; both belong to it. */
export interface Selection {
  anchor: number;
  head: number;
}

interface Drag {
  from: number;
  moved: boolean;
}

/**
 * Selects buckets of a chart: by dragging, or with the arrows (with Shift: more of them), Enter and Esc.
 * @param onSelect Is given the first and the last bucket.
 * @param onClick Is given the only one, where one that is clicked is not selected but opened.
 */
export function useBrush(
  count: number,
  width: number,
  onSelect: (first: number, last: number) => void,
  onClick?: (place: number) => void,
) {
  const [selection, setSelection] = useState<Selection | null>(null);
  const [drag, setDrag] = useState<Drag | null>(null);
  const [hover, setHover] = useState<number | null>(null);
  const place = (event: PointerEvent) => event.clientX - event.currentTarget.getBoundingClientRect().left;
  const finish = (done: Selection | null) => {
    setSelection(null);
    setDrag(null);
    if (done) onSelect(Math.min(done.anchor, done.head), Math.max(done.anchor, done.head));
  };
  const open = (place: number) => {
    finish(null);
    onClick?.(place);
  };

  const onPointerDown = (event: PointerEvent) => {
    if (event.button !== 0 || count === 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    setDrag({ from: place(event), moved: false });
  };
  const onPointerMove = (event: PointerEvent) => {
    const x = place(event);
    setHover(count === 0 ? null : bucketAt(x, width, count));
    if (drag === null) return;
    if (!drag.moved && Math.abs(x - drag.from) < LeastDrag) return;
    setDrag({ ...drag, moved: true });
    setSelection({ anchor: bucketAt(drag.from, width, count), head: bucketAt(x, width, count) });
  };
  const onPointerUp = () => {
    if (drag === null) return;
    if (drag.moved) finish(selection);
    else open(bucketAt(drag.from, width, count));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (count === 0) return;
    const head = selection?.head ?? count - 1;
    const move = (to: number) => {
      const next = Math.min(count - 1, Math.max(0, to));
      setSelection({ anchor: event.shiftKey ? (selection?.anchor ?? head) : next, head: next });
    };
    if (event.key === "ArrowLeft") move(selection ? head - 1 : head);
    else if (event.key === "ArrowRight") move(selection ? head + 1 : head);
    else if (event.key === "Home") move(0);
    else if (event.key === "End") move(count - 1);
    else if (event.key === "Enter" && selection) {
      if (onClick !== undefined && selection.anchor === selection.head) open(selection.head);
      else finish(selection);
    } else if (event.key === "Escape" && selection) finish(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return {
    selection,
    /** The bucket that is pointed at or was moved to. */
    current: selection?.head ?? hover,
    dragging: drag?.moved === true,
    handlers: {
      onPointerDown,
      onPointerMove,
      onPointerUp,
      onPointerCancel: () => finish(null),
      onPointerLeave: () => setHover(null),
      onBlur: () => finish(null),
      onKeyDown,
    },
  };
}
