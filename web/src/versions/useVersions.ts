import { useSearch } from "@tanstack/react-router";
import { useMemo } from "react";
import { useAnswer } from "../panels/useAnswer";
import { usePage } from "../panels/usePage";
import { pairOf, versionsOf } from "./order";
import type { VersionNumbers } from "./rows";

const Most = 8;

/** The versions of the range in the order in which they came, and which two are compared. */
export function useVersions() {
  const { scope, timezone } = usePage();
  const { a, b } = useSearch({ strict: false }) as { a?: string; b?: string };
  const rollout = useAnswer("/api/v1/cost/trend-by", { ...scope, timezone, dimension: "version", limit: Most });
  const versions = useMemo(() => (rollout.data ? versionsOf(rollout.data) : []), [rollout.data]);
  return { rollout, versions, pair: useMemo(() => pairOf(versions, a, b), [versions, a, b]) };
}

/** All that is said of one version. */
export function useVersion(version: string | undefined) {
  const { scope, timezone } = usePage();
  const enabled = version !== undefined;
  const performance = useAnswer("/api/v1/performance/overview", { ...scope, version }, { enabled });
  const cost = useAnswer("/api/v1/cost/overview", { ...scope, version }, { enabled });
  const heat = useAnswer("/api/v1/performance/heatmap", { ...scope, version, timezone }, { enabled });
  const all = [performance, cost, heat];
  const data = useMemo<VersionNumbers | undefined>(
    () =>
      performance.data && cost.data && heat.data
        ? { performance: performance.data, cost: cost.data, heat: heat.data }
        : undefined,
    [performance.data, cost.data, heat.data],
  );
  return {
    data,
    error: all.find(({ error }) => error !== null)?.error ?? null,
    isPlaceholderData: all.some(({ isPlaceholderData }) => isPlaceholderData),
    refetch: () => all.forEach((query) => void query.refetch()),
  };
}
