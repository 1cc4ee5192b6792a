import { exactTime, dayAndMinute } from "../format/time";
import { usePage } from "../panels/usePage";
import { DataTable, type TableColumn } from "../ui/DataTable";
import { exact, shown } from "./cells";
import type { AnalyticsAnswer, Row } from "./query";

interface QueryRowsProps {
  answer: AnalyticsAnswer;
  label: string;
  /** Only the first of them. */
  most?: number;
}

/** The rows of a query, each column in its unit. */
export function QueryRows({ answer, label, most }: QueryRowsProps) {
  const { zone } = usePage();
  const columns = answer.columns.map(({ name, unit }): TableColumn<Row> => ({
    head: name,
    className: unit === "text" || unit === "time" ? undefined : "text-right",
    render: (row) =>
      unit === "time" ? (
        <span title={exactTime(row[name], zone)}>{dayAndMinute(row[name], zone)}</span>
      ) : unit === "text" ? (
        (row[name] ?? <span className="text-fg-3">none</span>)
      ) : (
        <span title={exact(row[name], unit)}>{shown(row[name], unit)}</span>
      ),
  }));
  const keys = answer.columns.filter(({ unit }) => unit === "text" || unit === "time").map(({ name }) => name);
  return (
    <DataTable
      plain
      label={label}
      rows={(answer.rows as Row[]).slice(0, most)}
      rowKey={(row) => JSON.stringify(keys.map((name) => row[name]))}
      columns={columns}
    />
  );
}
