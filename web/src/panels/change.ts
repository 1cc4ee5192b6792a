import { percent } from "../format/count";
import { Unknown } from "../format/unknown";

/** What a change of a number means. */
export type Tone = "good" | "bad" | "plain";

/** Above this a share says less than the number it grew from. */
const ShareMax = 9.995;

/** Changes below are none: half of the last digit that is shown. */
const Least = 0.0005;

export interface ChangeWords {
  /** 1 up, -1 down, 0 neither or not known. */
  direction: 1 | 0 | -1;
  text: string;
  tone: Tone;
}

/**
 * A change as a share of what was before, for people.
 * @param better Which direction is good; none where it is a matter of taste.
 * @param before What it was, written; undefined where there was no such time.
 */
export function changeWords(
  change: number | null | undefined,
  before: string | undefined,
  better?: "up" | "down",
): ChangeWords {
  if (change === null || change === undefined || !Number.isFinite(change)) {
    const known = before !== undefined && before !== Unknown;
    return { direction: 0, text: known ? `was ${before}` : "", tone: "plain" };
  }
  if (Math.abs(change) < Least) return { direction: 0, text: "as before", tone: "plain" };
  const direction = change > 0 ? 1 : -1;
  // From next to nothing a number can only grow: that is neither good nor bad.
  if (change > ShareMax && before !== undefined) return { direction, text: `was ${before}`, tone: "plain" };
  const good = better === undefined ? undefined : (better === "up") === change > 0;
  return {
    direction,
    text: percent(Math.abs(change)),
    tone: good === undefined ? "plain" : good ? "good" : "bad",
  };
}

/** What changed as a share of what was; null where there was nothing, or one of the two is not known. */
export function changeOf(now: number | null, before: number | null | undefined): number | null {
  if (now === null || before === null || before === undefined || before === 0) return null;
  return now / before - 1;
}
