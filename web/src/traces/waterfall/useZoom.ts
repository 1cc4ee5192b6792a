import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { clampView, pan, type View, zoomAt } from "./layout";

/** The URL follows the zoom after this rest; ms. */
const UrlDelayMs = 250;

function readZoom(text: string | undefined, duration: number): View {
  const match = /^([\d.]+)-([\d.]+)$/.exec(text ?? "");
  const all = { from: 0, to: Math.max(duration, 0.001) };
  if (!match) return all;
  const from = Number(match[1]);
  const to = Number(match[2]);
  return to > from ? clampView({ from, to }, duration) : all;
}

const printZoom = (view: View, duration: number): string | undefined =>
  view.from <= 0 && view.to >= duration ? undefined : `${Number(view.from.toFixed(3))}-${Number(view.to.toFixed(3))}`;

/** The part of the trace on screen. It moves at once; the URL follows when it rests. */
export function useZoom(text: string | undefined, duration: number, write: (zoom: string | undefined) => void) {
  const [local, setLocal] = useState<{ view: View; over: string | undefined } | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  // A URL that changed by other hands, back or a link, wins over what was moved here.
  const fromUrl = useMemo(() => readZoom(text, duration), [text, duration]);
  const view = local !== null && local.over === text ? local.view : fromUrl;
  useEffect(() => () => clearTimeout(timer.current), []);
  const setView = useCallback(
    (next: View) => {
      setLocal({ view: next, over: text });
      clearTimeout(timer.current);
      timer.current = setTimeout(() => {
        write(printZoom(next, duration));
      }, UrlDelayMs);
    },
    [text, duration, write],
  );
  const isAll = view.from <= 0 && view.to >= duration;
  return {
    view,
    isAll,
    setView,
    zoom: (factor: number, time = (view.from + view.to) / 2) => setView(zoomAt(view, time, factor, duration)),
    pan: (share: number) => setView(pan(view, share, duration)),
    fit: (from: number, to: number) => {
      const room = Math.max((to - from) * 0.05, 0.001);
      setView(clampView({ from: from - room, to: to + room }, duration));
    },
    all: () => setView({ from: 0, to: Math.max(duration, 0.001) }),
  };
}

export type Zoom = ReturnType<typeof useZoom>;
