import { count, exactCount } from "../format/count";
import type { GraphEdge } from "./graph";

type Calls = Pick<GraphEdge, "calls" | "estimated_calls">;

/** How many calls there were; `~` where sampling let some go, so that it is an estimate. */
export const callCount = ({ calls, estimated_calls }: Calls): string =>
  calls === estimated_calls ? count(calls) : `~${count(estimated_calls)}`;

/** Every digit, and how many of them are there where some have gone. */
export const exactCalls = ({ calls, estimated_calls }: Calls): string =>
  calls === estimated_calls
    ? exactCount(calls)
    : `about ${exactCount(estimated_calls)} before sampling, ${exactCount(calls)} are there`;
