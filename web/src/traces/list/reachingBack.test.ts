import { expect, it } from "vitest";
import { reachingBack } from "./reachingBack";

const now = Date.UTC(2026, 2, 31);
const before = (milliseconds: number) => new Date(now - milliseconds).toISOString();

it.each([
  [60_000, "15m"],
  [25 * 3_600_000, "3d"],
  [29.9 * 86_400_000, "30d"],
  [45.5 * 86_400_000, "46d"],
])("a moment %i ms ago is reached by %s", (age, range) => expect(reachingBack(before(age), now)).toEqual({ range }));
