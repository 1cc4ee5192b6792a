import { useMemo } from "react";
import { previousRange } from "../panels/previous";
import { type Answer, useAnswer } from "../panels/useAnswer";
import { usePage } from "../panels/usePage";
import { costChanges, type Payer } from "./changes";

const Most = 50;

/** With fewer calls before everything is new, which says nothing. */
const CallsMin = 20;
const ShareMin = 0.05;

type Agents = Answer<"/api/v1/usage/agent-distribution">;
type Models = Answer<"/api/v1/cost/by-model">;

function payers(agents: Agents, models: Models): Payer[] {
  const named: Payer[] = [];
  for (const { agent, cost_usd } of agents.items)
    if (agent !== null && cost_usd !== null) named.push({ kind: "agent", name: agent, cost_usd });
  for (const { model, cost_usd } of models.items)
    if (model !== null && cost_usd !== null) named.push({ kind: "model", name: model, cost_usd });
  return named;
}

/** Whose cost changed, against as long a time before. */
export function useCostChanges() {
  const { range } = usePage();
  const models = useAnswer("/api/v1/cost/by-model", { ...range, limit: Most });
  const agents = useAnswer("/api/v1/usage/agent-distribution", { ...range, limit: Most });
  const before = models.data && { ...previousRange(models.data), limit: Most };
  const enabled = before !== undefined;
  const modelsBefore = useAnswer("/api/v1/cost/by-model", before ?? {}, { enabled });
  const agentsBefore = useAnswer("/api/v1/usage/agent-distribution", before ?? {}, { enabled });
  const data = useMemo(() => {
    if (!models.data || !agents.data || !modelsBefore.data || !agentsBefore.data) return undefined;
    return {
      changes: costChanges(payers(agents.data, models.data), payers(agentsBefore.data, modelsBefore.data)),
      comparable: modelsBefore.data.total_calls >= Math.max(CallsMin, ShareMin * models.data.total_calls),
    };
  }, [models.data, agents.data, modelsBefore.data, agentsBefore.data]);
  const failed = [models, agents, modelsBefore, agentsBefore].find(({ error }) => error !== null);
  return {
    data,
    error: failed?.error ?? null,
    isPending: data === undefined,
    isPlaceholderData: models.isPlaceholderData || agents.isPlaceholderData,
    refetch: () => failed?.refetch(),
  };
}
