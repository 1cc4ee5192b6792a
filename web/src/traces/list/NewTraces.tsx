import { ArrowUp } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { count } from "../../format/count";
import { Kbd } from "../../ui/Kbd";

/** Screen readers hear of new traces at most this often. */
const AnnounceMilliseconds = 10_000;

interface NewTracesProps {
  waiting: number;
  /** There are more than these, or it is not known how many. */
  incomplete: boolean;
  onLoad: () => void;
}

/** What waits above the list, over its first row: nothing moves until it is asked for. */
export function NewTraces({ waiting, incomplete, onLoad }: NewTracesProps) {
  const label = incomplete ? (waiting > 0 ? `${count(waiting)}+ new traces` : "New traces") : newTraces(waiting);
  return (
    <>
      <Announcement text={waiting > 0 || incomplete ? label : ""} />
      {(waiting > 0 || incomplete) && (
        <button
          type="button"
          onClick={onLoad}
          className="absolute top-9 left-1/2 z-20 inline-flex h-7 -translate-x-1/2 items-center gap-1.5 rounded-lg border border-accent bg-surface px-3 text-table font-medium text-accent shadow-sm hover:bg-hover"
        >
          <ArrowUp aria-hidden className="size-3.5" />
          {label}
          <Kbd keys="n" />
        </button>
      )}
    </>
  );
}

const newTraces = (waiting: number) => `${count(waiting)} new ${waiting === 1 ? "trace" : "traces"}`;

function Announcement({ text }: { text: string }) {
  const [said, setSaid] = useState("");
  const last = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => {
    const wait = Math.max(0, last.current + AnnounceMilliseconds - performance.now());
    const timer = setTimeout(() => {
      last.current = performance.now();
      setSaid(text);
    }, wait);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <p role="status" className="sr-only">
      {said}
    </p>
  );
}
