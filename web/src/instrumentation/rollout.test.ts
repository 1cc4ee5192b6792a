import { expect, test } from "vitest";
import { findingOf, readShare, rolloutText, shareText, toldText } from "./rollout";

const rollout = (enabled: boolean, phase: number, share: number) => ({ enabled, phase, share, updated_at: null });

test("a share is written as it is typed", () => {
  expect([0, 0.001, 0.25, 0.333333, 1].map(shareText)).toEqual(["0 %", "0.1 %", "25 %", "33.3333 %", "100 %"]);
  expect(["25", " 25 % ", "0,5", "0", "100"].map(readShare)).toEqual([0.25, 0.25, 0.005, 0, 1]);
  expect(["", "  ", "%x", "101", "-1", "all"].map(readShare)).toEqual([null, null, null, null, null, null]);
});

test("a service is off, on, or on for a part", () => {
  expect([0, 0.25, 1].map((share) => toldText({ share }))).toEqual(["Off", "On for 25 %", "On"]);
});

test("a sentence says how far the roll-out is", () => {
  expect(rolloutText(rollout(false, 3, 1))).toMatch(/^The flag is off/);
  expect(rolloutText(rollout(true, 0, 1))).toMatch(/^Not begun/);
  expect(rolloutText(rollout(true, 1, 0.25))).toBe("Phase 1, core API services, is on for 25 %.");
  expect(rolloutText(rollout(true, 2, 1))).toBe(
    "Earlier phases are on, and phase 2, agent runtime and workflow engine, is on for all.",
  );
});

test("a finding that is new still shows", () => {
  expect(findingOf("still_sending").tone).toBe("warn");
  expect(findingOf("exploded").label).toBe("exploded");
});
