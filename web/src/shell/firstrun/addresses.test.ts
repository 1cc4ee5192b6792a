import { expect, test } from "vitest";
import { reachable } from "./addresses";

test.each([
  ["http://127.0.0.1:4318", "http://127.0.0.1:8000/", "http://127.0.0.1:4318"],
  ["http://0.0.0.0:4318", "http://agents.example:8000/traces", "http://agents.example:4318"],
  ["http://[::]:4317", "http://127.0.0.1:8000/", "http://127.0.0.1:4317"],
  ["https://10.0.0.7:4318", "http://localhost:8000/", "https://10.0.0.7:4318"],
  ["http://127.0.0.1:4318", "https://agents.example/", null],
])("%s seen from %s", (listener, page, expected) => {
  expect(reachable(listener, new URL(page))).toBe(expected);
});
