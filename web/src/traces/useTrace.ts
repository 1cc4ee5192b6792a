import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { api, body } from "../api/client";
import { detailsOf, type Details, noDetails, withKinds } from "./details";
import type { WireCore, WirePage, WireSpan, WireTrace } from "./wire";
import { buildModel, type TraceModel } from "./waterfall/model";
import { modelFromWorker } from "./waterfall/modelFromWorker";

/** The first page: small enough to draw at once, large enough for nearly every trace. */
const FirstPage = 500;
const CorePage = 10_000;
const OutlinePage = 2_000;
/** Above this many spans a worker fetches and builds the trace. */
const WorkerAbove = 20_000;
/** Attributes are read of this many spans; beyond, kinds are guessed from names and tokens are not summed. */
const DetailedMax = 20_000;

async function page<S>(
  traceId: string,
  view: "core" | "outline",
  limit: number,
  cursor: string | null,
  signal: AbortSignal,
) {
  const query = { view, limit, cursor: cursor ?? undefined };
  const answer = api.GET("/api/v1/traces/{trace_id}", { params: { path: { trace_id: traceId }, query }, signal });
  return (await body(answer)) as unknown as WirePage<S>;
}

async function allPages<S>(
  traceId: string,
  view: "core" | "outline",
  limit: number,
  most: number,
  signal: AbortSignal,
) {
  const spans: S[] = [];
  let cursor: string | null = null;
  do {
    const next: WirePage<S> = await page<S>(traceId, view, limit, cursor, signal);
    for (const span of next.spans) spans.push(span);
    cursor = next.next_cursor;
  } while (cursor !== null && spans.length < most);
  return spans;
}

export interface TraceState {
  head: WireTrace;
  model: TraceModel;
  details: Details;
  /** Every span is in the model. */
  complete: boolean;
  /** The attributes of every span were read. */
  detailed: boolean;
}

// Pages are large and never change in place, so comparing them deeply would cost more than it saves.
const Whole = { structuralSharing: false, staleTime: 60_000 } as const;

/**
 * A trace, drawn on its first page. A trace that has more gets its shape next, in one cheap view, and its attributes
 * last.
 */
export function useTrace(traceId: string) {
  const first = useQuery({
    ...Whole,
    queryKey: ["/api/v1/traces/{trace_id}", traceId, "first"],
    queryFn: ({ signal }) => page<WireSpan>(traceId, "outline", FirstPage, null, signal),
  });
  const isLarge = first.data !== undefined && first.data.next_cursor !== null;
  const whole = useQuery({
    ...Whole,
    queryKey: ["/api/v1/traces/{trace_id}", traceId, "model"],
    enabled: isLarge,
    queryFn: async ({ signal }) => {
      if (first.data!.trace.span_count > WorkerAbove) return modelFromWorker(coreUrl(traceId), signal);
      return buildModel(await allPages<WireCore>(traceId, "core", CorePage, Infinity, signal));
    },
  });
  const outline = useQuery({
    ...Whole,
    queryKey: ["/api/v1/traces/{trace_id}", traceId, "outline"],
    enabled: isLarge && whole.data !== undefined,
    queryFn: async ({ signal }) =>
      detailsOf(await allPages<WireSpan>(traceId, "outline", OutlinePage, DetailedMax, signal)),
  });
  const data = useMemo(
    () => (first.data ? stateOf(first.data, whole.data, outline.data) : undefined),
    [first.data, whole.data, outline.data],
  );
  return {
    data,
    error: first.error ?? whole.error ?? outline.error,
    isPending: first.isPending,
    isPlaceholderData: false,
    refetch: first.error ? first.refetch : whole.error ? whole.refetch : outline.refetch,
  };
}

const coreUrl = (traceId: string): string =>
  `${globalThis.location.origin}/api/v1/traces/${encodeURIComponent(traceId)}?view=core&limit=${CorePage}`;

function stateOf(first: WirePage<WireSpan>, whole: TraceModel | undefined, outline: Details | undefined): TraceState {
  const isAll = first.next_cursor === null;
  const details = outline ?? (isAll || !whole ? detailsOf(first.spans) : noDetails);
  const model = withKinds(whole ?? buildModel(first.spans), details);
  return {
    head: first.trace,
    model,
    details,
    complete: isAll || whole !== undefined,
    detailed: details.count >= model.spanCount && (isAll || outline !== undefined),
  };
}
