import { Badge } from "../ui/Badge";
import type { Agent } from "./agentQueries";

/** What people say of an agent. */
export function Described({ agent }: { agent: Agent }) {
  if (!agent.described)
    return <p className="text-fg-2">Nobody described this agent yet: what it is for, and who answers for it.</p>;
  const model = [agent.default_model_provider, agent.default_model].filter((part) => part !== "").join(" / ");
  return (
    <section aria-label="Description" className="flex flex-col gap-2">
      {agent.description !== "" && <p className="max-w-200 whitespace-pre-line">{agent.description}</p>}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1 text-table text-fg-2">
        {agent.owner !== "" && (
          <span>
            Owner <span className="font-medium text-fg">{agent.owner}</span>
          </span>
        )}
        {model !== "" && (
          <span>
            Default model <span className="font-medium text-fg">{model}</span>
          </span>
        )}
        {agent.name !== agent.agent_id && <span>Id {agent.agent_id}</span>}
        <span className="flex flex-wrap gap-1">
          {agent.tags.map((tag) => (
            <Badge key={tag}>{tag}</Badge>
          ))}
        </span>
      </div>
    </section>
  );
}
