import type { Zone } from "../format/time";
import { stored } from "../storage/stored";

const zone = stored<"local" | "utc">("zone", "local");

/** The zone that times are shown in: the browser's, or UTC. */
export function useZone(): { zone: Zone; utc: boolean; setUtc: (utc: boolean) => void } {
  const utc = zone.use() === "utc";
  return { zone: utc ? "UTC" : undefined, utc, setUtc: (next) => zone.set(next ? "utc" : "local") };
}
