import { QueryClient, QueryObserver } from "@tanstack/react-query";
import { expect, test } from "vitest";
import { readRefresh, refreshAll, takeRefresh } from "./refresh";

test("reads what the URL may say, and nothing else", () => {
  expect(readRefresh("10s")?.ms).toBe(10_000);
  expect(readRefresh("1ms")).toBeNull();
  expect(readRefresh(undefined)).toBeNull();
});

test("asks again for everything but what somebody refreshes with care", async () => {
  const client = new QueryClient();
  const asked: string[] = [];
  const watch = (...key: string[]) =>
    new QueryObserver(client, { queryKey: key, queryFn: () => asked.push(key.join(" ")) }).subscribe(() => {});
  const stops = [watch("traces", "list", "q"), watch("traces", "histogram")];
  await expect.poll(() => asked.length).toBe(2);
  asked.length = 0;
  stops.push(takeRefresh({ key: ["traces", "list"], refresh: () => asked.push("carefully") }));
  refreshAll(client);
  await expect.poll(() => asked).toEqual(["carefully", "traces histogram"]);
  for (const stop of stops) stop();
  client.clear();
});
