import { expect, test } from "vitest";
import { readEvents, type ServerEvent } from "./events";

async function eventsOf(...parts: string[]): Promise<ServerEvent[]> {
  const encoder = new TextEncoder();
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const part of parts) controller.enqueue(encoder.encode(part));
      controller.close();
    },
  });
  const events: ServerEvent[] = [];
  for await (const event of readEvents(stream)) events.push(event);
  return events;
}

test("events are read over the borders of parts", async () => {
  expect(await eventsOf("event: tra", 'ce\ndata: {"a":1}\n', "\n", "data:2\n\n")).toEqual([
    { name: "trace", data: '{"a":1}' },
    { name: "message", data: "2" },
  ]);
});

test("lines of data are joined, comments and ids are left out", async () => {
  expect(await eventsOf(": hello\r\nid: 1\r\ndata: a\r\ndata: b\r", "\n\r\n")).toEqual([
    { name: "message", data: "a\nb" },
  ]);
});

test("an event that never ended is none", async () => expect(await eventsOf("data: a\n")).toEqual([]));
