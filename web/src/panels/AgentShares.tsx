import { Shares, type Share, type SharesProps } from "./Shares";

interface AgentSharesProps extends Pick<SharesProps, "label" | "evidence" | "onPick"> {
  items: readonly (Omit<Share, "key" | "name" | "detail"> & { agent: string | null; agent_id: string | null })[];
}

/** Which agents call most; names lead to the pages of agents, unless they narrow the page. */
export const AgentShares = ({ items, ...rest }: AgentSharesProps) => (
  <Shares
    noun="Agent"
    by="calls"
    items={items.map((item) => ({
      ...item,
      key: `${item.agent_id} ${item.agent}`,
      name: item.agent,
      detail: item.agent_id,
    }))}
    agentOf={rest.onPick === undefined ? ({ name, detail }) => detail ?? name : undefined}
    {...rest}
  />
);
