import { useMemo } from "react";
import { byName, previousRange } from "../panels/previous";
import type { Share } from "../panels/Shares";
import { type Answer, useAnswer } from "../panels/useAnswer";
import { usePage } from "../panels/usePage";
import type { Payer } from "./payers";

const Shown = 12;

type Models = Answer<"/api/v1/cost/by-model">["items"];
type Agents = Answer<"/api/v1/usage/agent-distribution">["items"];
type Users = Answer<"/api/v1/usage/top-users">["items"];

const ofModels = (items: Models): Share[] =>
  items.map((item) => ({ ...item, key: `${item.model} ${item.provider}`, name: item.model, detail: item.provider }));

/** Agents and users come with their share of the calls; here it is that of the cost. */
function ofCost(items: Agents | Users, total: number | null): Share[] {
  return items
    .map((item) => {
      const name = "user" in item ? item.user : item.agent;
      const key = "user" in item ? item.user : `${item.agent_id} ${item.agent}`;
      return { ...item, key, name, share: item.cost_usd === null || !total ? null : item.cost_usd / total };
    })
    .toSorted((a, b) => (b.cost_usd ?? 0) - (a.cost_usd ?? 0));
}

/** Those that cost most, with what they cost in the time before. */
export function useCostShares(payer: Payer) {
  const { q, scope } = usePage();
  const models = useAnswer("/api/v1/cost/by-model", { ...scope, limit: Shown }, { enabled: payer === "model" });
  const agents = useAnswer(
    "/api/v1/usage/agent-distribution",
    { ...scope, limit: 100 },
    { enabled: payer === "agent" },
  );
  const users = useAnswer(
    "/api/v1/usage/top-users",
    { ...scope, limit: Shown, sort: "cost_usd" },
    { enabled: payer === "user" },
  );
  const query = payer === "model" ? models : payer === "agent" ? agents : users;
  const before = useBefore(payer, query.data, q);
  const data = useMemo(() => {
    if (query.data === undefined) return undefined;
    const items =
      payer === "model"
        ? ofModels(query.data.items as Models)
        : ofCost(query.data.items as Agents | Users, query.data.total_cost_usd);
    return items.slice(0, Shown).map((item) => ({ ...item, before: before?.get(item.key)?.cost_usd }));
  }, [payer, query.data, before]);
  return { query: { ...query, data }, compared: before !== undefined && before.size > 0 };
}

function useBefore(payer: Payer, now: { from: string; to: string } | undefined, q: string) {
  const scope = { q: q || undefined, ...(now && previousRange(now)), limit: 100 };
  const enabled = now !== undefined;
  const models = useAnswer("/api/v1/cost/by-model", scope, { enabled: enabled && payer === "model" });
  const agents = useAnswer("/api/v1/usage/agent-distribution", scope, { enabled: enabled && payer === "agent" });
  const users = useAnswer(
    "/api/v1/usage/top-users",
    { ...scope, sort: "cost_usd" },
    { enabled: enabled && payer === "user" },
  );
  return useMemo(() => {
    if (payer === "model") return models.data && byName(ofModels(models.data.items), ({ key }) => key);
    const answer = payer === "agent" ? agents.data : users.data;
    return answer && byName(ofCost(answer.items, null), ({ key }) => key);
  }, [payer, models.data, agents.data, users.data]);
}
