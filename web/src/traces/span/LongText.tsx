import { type ReactNode, useEffect, useRef, useState } from "react";
import { bytes } from "../../format/bytes";
import { cx } from "../../ui/cx";
import { firstPart, isBase64, SliceChars, textHits } from "./cut";
import { FindInside } from "./FindInside";
import { useFinding } from "./useFinding";

/** Text that is shown beyond a hit; characters. */
const AroundHit = 2_000;

interface LongTextProps {
  text: string;
  /** How a piece of the text is drawn; plain by default. */
  render?: (text: string) => ReactNode;
  mono?: boolean;
  /** Lines as they are, in a box that scrolls sideways. */
  asLines?: boolean;
  /** Lines that are shown at once. */
  lines?: number;
}

/** A text of any length: its start at once, the rest in slices or where something is found. */
export function LongText({ text, render, mono, asLines, lines }: LongTextProps) {
  const first = firstPart(text, lines);
  const [length, setLength] = useState(first.length);
  const { finding, hit } = useFinding<number>(
    (wanted) => textHits(text, wanted),
    (at) => setLength((old) => Math.max(old, first.length, at + AroundHit)),
  );
  if (isBase64(text)) return <span className="text-fg-3">base64, {bytes(text.length)}</span>;
  const shown = length <= first.length ? first : text.slice(0, length);
  const left = text.length - shown.length;
  const isCut = first.length < text.length;
  return (
    <div className="relative flex min-w-0 flex-col items-start gap-1">
      {isCut && (
        <div className="sticky top-0 z-10 h-0 w-full">
          <div className="absolute top-0 right-(--find-right,0) rounded-sm bg-surface">
            <FindInside finding={finding} />
          </div>
        </div>
      )}
      <div
        className={cx(
          "min-w-0",
          asLines ? "whitespace-pre" : "max-w-full break-words whitespace-pre-wrap",
          mono && "font-mono text-table leading-5",
        )}
      >
        {hit !== undefined ? (
          <Marked key={hit} text={shown} at={hit} length={finding.text!.length} />
        ) : render ? (
          render(shown)
        ) : (
          shown
        )}
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

/** The text with the hit marked and before the eye; another hit is another one of these. */
function Marked({ text, at, length }: { text: string; at: number; length: number }) {
  const mark = useRef<HTMLElement>(null);
  useEffect(() => {
    mark.current?.scrollIntoView({ block: "center", inline: "nearest" });
  }, []);
  return (
    <>
      {text.slice(0, at)}
      <mark ref={mark} className="rounded-xs bg-warn/30 text-fg outline outline-warn">
        {text.slice(at, at + length)}
      </mark>
      {text.slice(at + length)}
    </>
  );
}
