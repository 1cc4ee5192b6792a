import { expect, test } from "vitest";
import { ofVersion, pairOf, versionsOf } from "./order";

const rollout = {
  values: ["1.9", "1.10", null, "2.0"].map((value) => ({ value, detail: null })),
  items: [
    { time: "t0", tokens: [5, 5, 9, 0] },
    { time: "t1", tokens: [5, 5, 9, 0] },
    { time: "t2", tokens: [0, 1, 9, 7] },
  ],
};

test("versions come in the order in which they were rolled out, numbers as numbers", () => {
  expect(versionsOf(rollout)).toEqual([
    { name: "2.0", since: "t2" },
    { name: "1.10", since: "t0" },
    { name: "1.9", since: "t0" },
  ]);
});

test("the newest is compared with the one before it, or two that are asked for", () => {
  const versions = versionsOf(rollout);
  expect(pairOf(versions, undefined, undefined)).toEqual({ before: "1.10", after: "2.0" });
  expect(pairOf(versions, "1.9", undefined)).toEqual({ before: "1.9", after: "2.0" });
  expect(pairOf(versions, undefined, "1.10")).toEqual({ before: "1.9", after: "1.10" });
  expect(pairOf(versions, "2.0", "1.9")).toEqual({ before: "2.0", after: "1.9" });
  expect(pairOf(versions, "gone", "gone")).toEqual({ before: "1.10", after: "2.0" });
  expect(pairOf(versions.slice(0, 1), undefined, undefined)).toBeUndefined();
});

test("the spans of a version are those of its service", () => {
  expect(ofVersion("model:a", "shop", "2.0")).toBe("model:a service:shop resource.service.version:2.0");
  expect(ofVersion("", undefined, "2.0")).toBe("resource.service.version:2.0");
});
