import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { api, body } from "../api/client";
import type { components } from "../api/schema";
import type { RangeSearch } from "../time/range";

export type Compliance = components["schemas"]["ComplianceAnswer"];
export type ComplianceItem = components["schemas"]["ComplianceItem"];
export type ContractRule = components["schemas"]["ContractRuleItem"];

const ComplianceKey = "/api/v1/contract/compliance";

const AskMilliseconds = 10_000;

export function useCompliance(range: RangeSearch) {
  return useQuery({
    queryKey: [ComplianceKey, range],
    queryFn: ({ signal }) => body(api.GET(ComplianceKey, { params: { query: range }, signal })),
    placeholderData: keepPreviousData,
    refetchInterval: AskMilliseconds,
  });
}
