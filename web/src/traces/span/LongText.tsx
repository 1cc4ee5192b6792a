import { type ReactNode, useState } from "react";
import { bytes } from "../../format/bytes";
import { cx } from "../../ui/cx";
import { firstPart, isBase64, SliceChars } from "./cut";

interface LongTextProps {
  text: string;
  /** How a piece of the text is drawn; plain by default. */
  render?: (text: string) => ReactNode;
  mono?: boolean;
}

/** A text of any length: its start at once, the rest in slices. */
export function LongText({ text, render, mono }: LongTextProps) {
  const first = firstPart(text);
  const [length, setLength] = useState(first.length);
  if (isBase64(text)) return <span className="text-fg-3">base64, {bytes(text.length)}</span>;
  const shown = length <= first.length ? first : text.slice(0, length);
  const left = text.length - shown.length;
  return (
    <div className="flex min-w-0 flex-col items-start gap-1">
      <div
        className={cx("max-w-full min-w-0 break-words whitespace-pre-wrap", mono && "font-mono text-table leading-5")}
      >
        {render ? render(shown) : shown}
      </div>
      {left > 0 && (
        <button
          type="button"
          className="min-h-6 text-table text-accent hover:underline"
          onClick={() => setLength(Math.max(length, first.length) + SliceChars)}
        >
          Show {bytes(Math.min(left, SliceChars))} more{left > SliceChars ? ` of ${bytes(left)}` : ""}
        </button>
      )}
      {shown.length > first.length && (
        <button type="button" className="min-h-6 text-table text-accent hover:underline" onClick={() => setLength(0)}>
          Show less
        </button>
      )}
    </div>
  );
}
