import { rangeMilliseconds, Relatives } from "../../time/range";

const Day = 86_400_000;

/** The shortest range up to now that holds a moment: one that the control offers, else whole days. */
export function reachingBack(moment: string, now: number): { range: string } {
  const age = now - Date.parse(moment);
  const offered = Relatives.find(({ range }) => rangeMilliseconds(range)! > age);
  return { range: offered?.range ?? `${Math.floor(age / Day) + 1}d` };
}
