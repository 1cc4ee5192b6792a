import { useEffect, useState } from "react";

/** An answer that takes longer is waited for with a word. */
const SlowMilliseconds = 2_000;

/** Whether something has been going on for long. */
export function useSlow(busy: boolean): boolean {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    if (!busy) return;
    const timer = setTimeout(() => setSlow(true), SlowMilliseconds);
    return () => {
      clearTimeout(timer);
      setSlow(false);
    };
  }, [busy]);
  return slow;
}
