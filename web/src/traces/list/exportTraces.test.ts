import { describe, expect, it, vi } from "vitest";
import { type ExportProgress, exportTraces } from "./exportTraces";

const going = () => new AbortController().signal;

describe("exportTraces", () => {
  it("gives one line for each trace, in order, whichever comes first", async () => {
    const slowFirst = (id: string) =>
      new Promise<string>((resolve) => setTimeout(() => resolve(`{"id":\n  "${id}"}`), id === "a" ? 20 : 1));
    expect(await exportTraces(["a", "b", "c"], slowFirst, () => {}, going())).toEqual([
      '{"id":"a"}',
      '{"id":"b"}',
      '{"id":"c"}',
    ]);
  });

  it("counts what cannot be had and goes on", async () => {
    const seen = vi.fn<(progress: ExportProgress) => void>();
    const lines = await exportTraces(
      ["a", "b"],
      (id) => (id === "a" ? Promise.reject(new Error("gone")) : Promise.resolve("{}")),
      seen,
      going(),
    );
    expect(lines).toEqual(["{}"]);
    expect(seen).toHaveBeenLastCalledWith({ done: 1, failed: 1 });
  });

  it("never asks for more than four at once", async () => {
    let open = 0;
    let most = 0;
    const fetchOne = async () => {
      most = Math.max(most, ++open);
      await new Promise((resolve) => setTimeout(resolve, 1));
      open--;
      return "{}";
    };
    await exportTraces(Array.from({ length: 40 }, String), fetchOne, () => {}, going());
    expect(most).toBe(4);
  });

  it("stops when it is cancelled", async () => {
    const cancel = new AbortController();
    const fetchOne = vi.fn<() => Promise<string>>(async () => {
      cancel.abort();
      return "{}";
    });
    await expect(exportTraces(["a", "b", "c", "d", "e", "f"], fetchOne, () => {}, cancel.signal)).rejects.toThrow(
      "aborted",
    );
    expect(fetchOne.mock.calls.length).toBeLessThan(6);
  });
});
