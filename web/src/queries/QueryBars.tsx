import { DataTable, type TableColumn } from "../ui/DataTable";
import { exact, shown } from "./cells";
import { type AnalyticsAnswer, dimensionsOf, nameOf, numberOf, type Row } from "./query";

interface QueryBarsProps {
  answer: AnalyticsAnswer;
  label: string;
  most?: number;
}

/** The first number of each group as a bar, the others beside it. */
export function QueryBars({ answer, label, most }: QueryBarsProps) {
  const by = dimensionsOf(answer);
  const { name, unit } = numberOf(answer);
  const rows = (answer.rows as Row[]).slice(0, most);
  const largest = Math.max(0, ...rows.map((row) => Number(row[name] ?? 0)));
  const others = answer.columns.filter((column) => column.unit !== "text" && column.name !== name);
  const columns: TableColumn<Row>[] = [
    {
      head: by.join(" · ") || "All",
      className: "w-1/3 max-w-0 min-w-36",
      render: (row) => <span className="font-medium">{by.length === 0 ? "All" : nameOf(row, by)}</span>,
    },
    {
      head: name,
      className: "min-w-40",
      render: (row) => (
        <span className="flex items-center gap-2">
          <span aria-hidden className="h-2 flex-1 rounded-[2px] bg-hover">
            <span
              className="block h-full rounded-[2px] bg-accent"
              style={{ width: `${largest === 0 ? 0 : Math.max(0, Number(row[name] ?? 0) / largest) * 100}%` }}
            />
          </span>
          <span className="w-16 text-right" title={exact(row[name], unit)}>
            {shown(row[name], unit)}
          </span>
        </span>
      ),
    },
    ...others.map((column) => ({
      head: column.name,
      className: "text-right",
      render: (row: Row) => (
        <span title={exact(row[column.name], column.unit)}>{shown(row[column.name], column.unit)}</span>
      ),
    })),
  ];
  return <DataTable plain label={label} rows={rows} rowKey={(row) => nameOf(row, by)} columns={columns} />;
}
