import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { api, body } from "../api/client";
import type { components } from "../api/schema";
import type { RangeSearch } from "../time/range";

export type SamplingPolicy = components["schemas"]["SamplingPolicyAnswer"];
export type SamplingRequest = components["schemas"]["SamplingRequest"];
export type SamplingPreview = components["schemas"]["SamplingPreviewAnswer"];
export type SamplingDecisions = components["schemas"]["SamplingDecisionsAnswer"];

const PolicyKey = "/api/v1/sampling/policy";
const DecisionsKey = "/api/v1/sampling/decisions";
const PreviewKey = "/api/v1/sampling/preview";

/** Spans go and traces come while the page is open. */
const AskMilliseconds = 15_000;

export function useSamplingPolicy() {
  return useQuery({
    queryKey: [PolicyKey],
    queryFn: ({ signal }) => body(api.GET(PolicyKey, { signal })),
    refetchInterval: AskMilliseconds,
  });
}

export function useSaveSampling() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (policy: SamplingRequest) => body(api.PUT(PolicyKey, { body: policy })),
    onSuccess: (saved) => client.setQueryData([PolicyKey], saved),
  });
}

export function useSamplingDecisions(range: RangeSearch) {
  return useQuery({
    queryKey: [DecisionsKey, range],
    queryFn: ({ signal }) => body(api.GET(DecisionsKey, { params: { query: range }, signal })),
    placeholderData: keepPreviousData,
    refetchInterval: AskMilliseconds,
  });
}

/** What a policy would keep; undefined asks nothing. */
export function useSamplingPreview(policy: SamplingRequest | undefined, range: RangeSearch) {
  return useQuery({
    queryKey: [PreviewKey, policy, range],
    queryFn: ({ signal }) => body(api.POST(PreviewKey, { params: { query: range }, body: policy!, signal })),
    enabled: policy !== undefined,
    placeholderData: keepPreviousData,
  });
}
