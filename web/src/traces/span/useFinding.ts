import { useState } from "react";

/** A search inside a value: what is looked for, and at which of the hits the reader is. */
export interface Finding {
  /** Null while the search is closed. */
  text: string | null;
  hits: number;
  /** From 0; -1 without a hit. */
  at: number;
  open: () => void;
  close: () => void;
  setText: (text: string) => void;
  step: (by: 1 | -1) => void;
}

/**
 * Keeps a search. `find` gives the hits of a text, `show` brings one of them before the eye; both are called from
 * events, never while drawing.
 */
export function useFinding<Hit>(find: (text: string) => Hit[], show: (hit: Hit) => void) {
  const [text, setText] = useState<string | null>(null);
  const [hits, setHits] = useState<Hit[]>([]);
  const [at, setAt] = useState(-1);
  const goTo = (among: Hit[], place: number) => {
    setAt(place);
    if (place >= 0) show(among[place]!);
  };
  const look = (next: string) => {
    const found = next === "" ? [] : find(next);
    setText(next);
    setHits(found);
    goTo(found, found.length > 0 ? 0 : -1);
  };
  const finding: Finding = {
    text,
    hits: hits.length,
    at,
    open: () => setText(""),
    close: () => {
      setText(null);
      setHits([]);
      setAt(-1);
    },
    setText: look,
    step: (by) => hits.length > 0 && goTo(hits, (at + by + hits.length) % hits.length),
  };
  return { finding, hits, hit: at >= 0 ? hits[at] : undefined };
}
