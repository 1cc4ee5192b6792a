import { withTerm } from "./evidence";
import { Shares, type Share } from "./Shares";

interface ModelSharesProps {
  label: string;
  items: readonly (Omit<Share, "key" | "name" | "detail"> & { model: string | null; provider: string | null })[];
  /** The filter of whose models they are. */
  q: string;
}

/** Which models cost most. */
export const ModelShares = ({ label, items, q }: ModelSharesProps) => (
  <Shares
    label={label}
    noun="Model"
    by="cost"
    items={items.map((item) => ({
      ...item,
      key: `${item.model} ${item.provider}`,
      name: item.model,
      detail: item.provider,
    }))}
    evidence={({ name }) => (name === null ? null : withTerm(q, "model", name))}
  />
);
