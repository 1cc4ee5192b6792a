import { useEffect, useState } from "react";

const Minute = 60_000;

/** Unix milliseconds, new each minute. */
export function useMinute(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), Minute);
    return () => clearInterval(timer);
  }, []);
  return now;
}
