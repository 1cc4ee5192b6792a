import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { SeriesChart } from "../charts/SeriesChart";
import { SeriesTable } from "../charts/SeriesTable";
import { align, type Series, type Slot, slotsOf } from "../charts/series";
import { aroundSlot, type Evidence } from "./evidence";
import { NoCalls } from "./NoCalls";
import { Panel } from "./Panel";
import { useEvidence } from "./useEvidence";
import { usePage } from "./usePage";

interface SeriesAnswer {
  items: readonly { time: string }[];
  to: string;
}

interface SeriesPanelProps<T extends SeriesAnswer> {
  title: string;
  /** Its name in the URL. */
  name: string;
  query: UseQueryResult<T>;
  form: "bars" | "lines";
  format: (value: number | null) => string;
  series: (data: T) => Series[];
  /** Of the time before, where it is compared with: its values from end to end. */
  before?: readonly (number | null)[];
  beforeLabel?: string;
  summary: (items: T["items"]) => string;
  empty?: ReactNode;
  /** The traces behind a slot, beside its time; none where there are none to show. */
  evidence?: Omit<Evidence, "from" | "to">;
  actions?: ReactNode;
  height?: number;
  className?: string;
}

/** A series as a chart or table, with zoom, and the traces behind each point. */
export function SeriesPanel<T extends SeriesAnswer>(props: SeriesPanelProps<T>) {
  const { title, name, query, form, format, series, before, beforeLabel, summary, evidence, empty } = props;
  const { actions, height = 180, className } = props;
  const { zone, zoom } = usePage();
  const openTraces = useEvidence();
  const onOpen = evidence && ((slot: Slot) => openTraces({ ...evidence, ...aroundSlot(slot) }));
  const slots = (data: T) =>
    slotsOf(
      data.items.map(({ time }) => time),
      data.to,
    );
  return (
    <Panel
      title={title}
      query={query}
      actions={actions}
      height={height + 44}
      className={className}
      isEmpty={(data) => series(data).every(({ values }) => values.every((value) => !value)) && before === undefined}
      empty={empty ?? <NoCalls />}
      table={{
        name,
        render: (data) => (
          <SeriesTable slots={slots(data)} series={series(data)} {...{ format, zone, onOpen }} height={height + 40} />
        ),
      }}
    >
      {(data) => (
        <SeriesChart
          slots={slots(data)}
          series={series(data)}
          before={before && align(before, data.items.length)}
          summary={summary(data.items)}
          onRange={zoom}
          {...{ form, format, zone, height, onOpen, beforeLabel }}
        />
      )}
    </Panel>
  );
}
