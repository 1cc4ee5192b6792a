import { useMemo } from "react";
import { useAnswer } from "../panels/useAnswer";
import { usePage } from "../panels/usePage";
import { costChanges, isComparable, payersOf } from "./changes";

const Most = 50;

/** Whose cost changed, against as long a time before. */
export function useCostChanges() {
  const { range } = usePage();
  const shared = { ...range, compare: "previous", limit: Most } as const;
  const agents = useAnswer("/api/v1/cost/by", { ...shared, dimension: "agent" });
  const models = useAnswer("/api/v1/cost/by", { ...shared, dimension: "model" });
  const data = useMemo(() => {
    if (!models.data || !agents.data) return undefined;
    return {
      changes: costChanges([...payersOf("agent", agents.data), ...payersOf("model", models.data)]),
      comparable: isComparable(models.data.total_cost_usd, models.data.previous_total_cost_usd),
    };
  }, [models.data, agents.data]);
  const failed = [models, agents].find(({ error }) => error !== null);
  return {
    data,
    error: failed?.error ?? null,
    isPending: data === undefined,
    isPlaceholderData: models.isPlaceholderData || agents.isPlaceholderData,
    refetch: () => failed?.refetch(),
  };
}
