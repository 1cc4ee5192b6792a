import { useEffect, useState } from "react";

/** A text as it stands once nobody has changed it for a while; undefined changes nothing. */
export function useSettled(text: string | undefined, milliseconds: number): string | undefined {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    if (text === undefined) return undefined;
    const timer = setTimeout(() => setSettled(text), milliseconds);
    return () => clearTimeout(timer);
  }, [text, milliseconds]);
  return settled;
}
