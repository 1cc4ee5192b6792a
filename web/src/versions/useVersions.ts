import { useSearch } from "@tanstack/react-router";
import { useMemo } from "react";
import { useAnswer } from "../panels/useAnswer";
import { usePage } from "../panels/usePage";
import { pairOf, versionsOf } from "./order";
import type { VersionNumbers } from "./rows";

const Most = 8;

/** The services of the range, and the one whose versions are shown: the one with the most calls, unless the URL says. */
export function useServices() {
  const { scope } = usePage();
  const { service } = useSearch({ strict: false }) as { service?: string };
  const query = useAnswer("/api/v1/cost/by", { ...scope, dimension: "service", sort: "calls", limit: 100 });
  const names = useMemo(
    () => query.data?.items.flatMap(({ value }) => (value === null ? [] : [value])) ?? [],
    [query.data],
  );
  return { query, names, service: service ?? names[0] };
}

/** The versions of a service in the order in which they came, and which two are compared. */
export function useVersions(service: string | undefined) {
  const { scope, timezone } = usePage();
  const { a, b } = useSearch({ strict: false }) as { a?: string; b?: string };
  const rollout = useAnswer(
    "/api/v1/cost/trend-by",
    { ...scope, service, timezone, dimension: "version", limit: Most },
    { enabled: service !== undefined },
  );
  const versions = useMemo(() => (rollout.data ? versionsOf(rollout.data) : []), [rollout.data]);
  return { rollout, versions, pair: useMemo(() => pairOf(versions, a, b), [versions, a, b]) };
}

/** Of which differences of two versions chance is not the cause. */
export function useVerdicts(service: string | undefined, pair: { before: string; after: string } | undefined) {
  const { scope } = usePage();
  return useAnswer(
    "/api/v1/versions/compare",
    { ...scope, service, base: pair?.before ?? "", candidate: pair?.after ?? "" },
    { enabled: pair !== undefined },
  );
}

/** All that is said of one version. */
export function useVersion(service: string | undefined, version: string | undefined) {
  const { scope } = usePage();
  const enabled = version !== undefined;
  const performance = useAnswer("/api/v1/performance/overview", { ...scope, service, version }, { enabled });
  const cost = useAnswer("/api/v1/cost/overview", { ...scope, service, version }, { enabled });
  const all = [performance, cost];
  const data = useMemo<VersionNumbers | undefined>(
    () => (performance.data && cost.data ? { performance: performance.data, cost: cost.data } : undefined),
    [performance.data, cost.data],
  );
  return {
    data,
    error: all.find(({ error }) => error !== null)?.error ?? null,
    isPlaceholderData: all.some(({ isPlaceholderData }) => isPlaceholderData),
    refetch: () => all.forEach((query) => void query.refetch()),
  };
}
