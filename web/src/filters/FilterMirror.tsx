import { type RefObject, useMemo } from "react";
import { cx } from "../ui/cx";
import { lex, type TokenKind } from "./lex";
import type { FilterMistake } from "./mistake";

const Colours: Record<TokenKind, string> = {
  space: "",
  field: "text-accent",
  operator: "text-fg-3",
  value: "text-fg",
  keyword: "text-running font-semibold",
  paren: "text-fg-3",
  word: "text-fg",
  phrase: "text-ok",
};

const Wrong = "underline decoration-error decoration-wavy decoration-1 underline-offset-4";

interface FilterMirrorProps {
  text: string;
  mistake: FilterMistake | null;
  scroller: RefObject<HTMLDivElement | null>;
}

/** What stands in the input, in colours; the input itself shows only its caret and its selection. */
export function FilterMirror({ text, mistake, scroller }: FilterMirrorProps) {
  const pieces = useMemo(() => cut(text, mistake), [text, mistake]);
  return (
    <div
      ref={scroller}
      aria-hidden
      className="pointer-events-none absolute inset-0 flex items-center overflow-hidden px-8 font-mono text-table whitespace-pre"
    >
      <span>
        {pieces.map((piece) => (
          <span
            key={piece.start}
            data-wrong={piece.wrong || undefined}
            className={cx(Colours[piece.kind], piece.wrong && Wrong)}
          >
            {piece.start < text.length ? text.slice(piece.start, piece.end) : " "}
          </span>
        ))}
      </span>
    </div>
  );
}

interface Piece {
  kind: TokenKind;
  start: number;
  end: number;
  wrong: boolean;
}

/** Tokens, cut where the mistake begins and ends; one of no length takes the character after it. */
function cut(text: string, mistake: FilterMistake | null): Piece[] {
  const from = mistake?.position ?? Number.POSITIVE_INFINITY;
  const to = from + Math.max(1, mistake?.length ?? 0);
  const pieces: Piece[] = [];
  for (const { kind, start, end } of lex(text)) {
    const edges = [start, ...[from, to].filter((edge) => edge > start && edge < end), end];
    for (let i = 0; i + 1 < edges.length; i++)
      pieces.push({ kind, start: edges[i]!, end: edges[i + 1]!, wrong: edges[i]! >= from && edges[i]! < to });
  }
  if (from >= text.length && Number.isFinite(from))
    pieces.push({ kind: "space", start: text.length, end: text.length + 1, wrong: true });
  return pieces;
}
