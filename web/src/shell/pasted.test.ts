import { expect, test } from "vitest";
import { readPasted } from "./pasted";

const trace = "4bf92f3577b34da6a3ce929d0e0e4736";
const span = "00f067aa0ba902b7";

test.each([
  [trace, { traceId: trace }],
  [`  ${trace.toUpperCase()} `, { traceId: trace }],
  [`0x${trace}`, { traceId: trace }],
  ["4bf92f35-77b3-4da6-a3ce-929d0e0e4736", { traceId: trace }],
  [span, { spanId: span }],
  [`00-${trace}-${span}-01`, { traceId: trace, spanId: span }],
  ["traces", undefined],
  [trace.slice(1), undefined],
])("%s is read", (text, id) => expect(readPasted(text)).toEqual(id));
