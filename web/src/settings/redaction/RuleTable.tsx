import { count } from "../../format/count";
import { cx } from "../../ui/cx";
import { DataTable, type TableColumn } from "../../ui/DataTable";
import { ActionChoice } from "./ActionChoice";
import type { Draft } from "./draft";
import type { Redaction } from "./queries";

interface RuleTableProps {
  saved: Redaction;
  rules: Draft["rules"];
  disabled: boolean;
  onChange: (rules: Draft["rules"]) => void;
}

/** The built-in rules, what they do, and how often they found something. */
export function RuleTable({ saved, rules, disabled, onChange }: RuleTableProps) {
  const columns: TableColumn<Redaction["rules"][number]>[] = [
    { head: "Rule", render: ({ name }) => <code className="font-mono">{name}</code> },
    {
      head: "Finds",
      render: ({ description }) => <span className="whitespace-normal">{description}</span>,
      className: "max-w-120 whitespace-normal py-1.5",
    },
    {
      head: "Found",
      render: (rule) => <span className={cx(rule.count === 0 && "text-fg-3")}>{count(rule.count)}</span>,
      className: "text-right tabular-nums",
    },
    {
      head: "Action",
      render: ({ name }) => (
        <ActionChoice
          label={name}
          disabled={disabled}
          value={rules.find((rule) => rule.name === name)?.action ?? "mask"}
          onChange={(action) => onChange(rules.map((rule) => (rule.name === name ? { name, action } : rule)))}
        />
      ),
      className: "w-0",
    },
  ];
  return <DataTable label="Built-in rules" columns={columns} rows={saved.rules} rowKey={({ name }) => name} />;
}
