import { Change } from "../panels/Change";
import { Panel } from "../panels/Panel";
import { TracesLink } from "../panels/TracesLink";
import { usePage } from "../panels/usePage";
import { Badge } from "../ui/Badge";
import { DataTable } from "../ui/DataTable";
import type { Version } from "./order";
import { type Row, rowsOf } from "./rows";
import { ofVersion } from "./order";
import { SearchSelect } from "./SearchSelect";
import { useVerdicts, useVersion } from "./useVersions";

interface ComparisonProps {
  service: string | undefined;
  versions: readonly Version[];
  pair: { before: string; after: string } | undefined;
}

/** Two versions number by number, and of which differences chance is not the cause. */
export function Comparison({ service, versions, pair }: ComparisonProps) {
  const { q } = usePage();
  const before = useVersion(service, pair?.before);
  const after = useVersion(service, pair?.after);
  const verdicts = useVerdicts(service, pair);
  const data = before.data && after.data && verdicts.data && rowsOf(before.data, after.data, verdicts.data.items);
  const query = {
    data: pair === undefined ? [] : data,
    error: before.error ?? after.error ?? verdicts.error,
    isPending: data === undefined,
    isPlaceholderData: before.isPlaceholderData || after.isPlaceholderData || verdicts.isPlaceholderData,
    refetch: () => {
      before.refetch();
      after.refetch();
      void verdicts.refetch();
    },
  };
  return (
    <Panel
      flush
      title="Before and after"
      query={query}
      height={260}
      isEmpty={(rows) => rows.length === 0}
      empty={
        <p className="flex flex-1 items-center justify-center px-4 py-6 text-center text-fg-2">
          There is one version in this time, a longer time may show the one before it.
        </p>
      }
      actions={
        pair && (
          <span className="flex flex-wrap items-center gap-2 text-table">
            <Pick label="Before" name="a" versions={versions} value={pair.before} />
            <span aria-hidden className="text-fg-3">
              →
            </span>
            <Pick label="After" name="b" versions={versions} value={pair.after} />
          </span>
        )
      }
    >
      {(rows) => (
        <DataTable
          plain
          label="Before and after"
          rows={rows}
          rowKey={({ label }) => label}
          columns={[
            { head: "Of", className: "w-1/4 min-w-36 font-medium", render: ({ label }) => label },
            { head: pair?.before ?? "Before", className: "text-right", render: ({ before }) => before },
            { head: pair?.after ?? "After", className: "text-right", render: ({ after }) => after },
            {
              head: "Change",
              className: "text-right",
              render: ({ change, before, better }) => <Change {...{ change, before, better }} />,
            },
            { head: "Verdict", className: "w-1/4 min-w-36", render: (row) => <Said row={row} /> },
            {
              head: "Traces",
              className: "text-right",
              render: ({ label }) =>
                pair &&
                label === "Calls that failed" && (
                  <TracesLink
                    q={`${ofVersion(q, service, pair.after)} status:error`}
                    what={`of ${pair.after} that failed`}
                  >
                    failed
                  </TracesLink>
                ),
            },
          ]}
        />
      )}
    </Panel>
  );
}

/** What a test says of a difference, so that noise is not called a change for the worse. */
function Said({ row: { verdict } }: { row: Row }) {
  if (verdict === undefined) return null;
  if (verdict === "too_few_calls") return <span className="text-fg-3">too few calls to say</span>;
  if (verdict === "no_clear_difference")
    return (
      <span className="text-fg-2" title="Chance alone makes such a difference more than once in 100 times">
        may be chance
      </span>
    );
  return (
    <span title="Chance alone makes such a difference less than once in 100 times">
      <Badge tone={verdict === "worse" ? "error" : "ok"}>{verdict}</Badge>
    </span>
  );
}

interface PickProps {
  label: string;
  name: "a" | "b";
  versions: readonly Version[];
  value: string;
}

const Pick = ({ versions, ...rest }: PickProps) => (
  <SearchSelect {...rest} options={versions.map((version) => version.name)} />
);
