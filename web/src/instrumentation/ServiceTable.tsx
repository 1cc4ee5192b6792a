import { Check, CircleDashed, Minus, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { bytes } from "../format/bytes";
import { count, exactCount, percent } from "../format/count";
import { exactTime } from "../format/time";
import { Unknown } from "../format/unknown";
import { Moment } from "../settings/parts/Moment";
import { useZone } from "../time/useZone";
import { Badge } from "../ui/Badge";
import { Button } from "../ui/Button";
import { DataTable, type TableColumn } from "../ui/DataTable";
import { Tooltip } from "../ui/Tooltip";
import type { InstrumentedService } from "./queries";
import { findingOf, phaseTitle, toldText } from "./rollout";

/** From here on, measured overhead is too much. */
const CpuMax = 0.01;

const Icons = { ok: Check, warn: TriangleAlert, running: CircleDashed, neutral: Minus };

interface ServiceTableProps {
  services: readonly InstrumentedService[];
  /** Undefined for who may not. */
  onChange: ((service: InstrumentedService) => void) | undefined;
}

/** A row for each service: what it is told, what it sends, and what that costs it. */
export function ServiceTable({ services, onChange }: ServiceTableProps) {
  const wide = "hidden xl:table-cell";
  const columns: TableColumn<InstrumentedService>[] = [
    { head: "Service", render: ({ service }) => <span className="font-medium">{service}</span>, className: "max-w-48" },
    {
      head: "Phase",
      render: ({ phase, listed }) => (
        <Hint text={`${phaseTitle(phase)}${listed ? "" : ": nobody said something else"}`}>
          <span className={listed ? undefined : "text-fg-3"}>{phase}</span>
        </Hint>
      ),
    },
    {
      head: "Told",
      render: (service) => <Told service={service} />,
    },
    {
      head: "Since",
      render: ({ since }) => (
        <span className="text-fg-2">
          <Moment at={since} never="always" />
        </span>
      ),
      className: wide,
    },
    { head: "Does", render: (service) => <FindingBadge finding={service.finding} /> },
    {
      head: "First seen",
      render: ({ telemetry }) => (
        <span className="text-fg-2">
          <Moment at={telemetry.first_seen_at} never={Unknown} />
        </span>
      ),
      className: wide,
    },
    { head: "Last seen", render: ({ telemetry }) => <Moment at={telemetry.last_seen_at} never={Unknown} /> },
    {
      head: "Spans/min",
      render: ({ telemetry: { spans_per_minute: spans, bytes_per_minute: size } }) => (
        <Hint text={`${exactCount(spans)} spans, ${bytes(size)} a minute`}>
          <span>{rate(spans)}</span>
        </Hint>
      ),
      className: "text-right tabular-nums",
    },
    {
      head: "Per request",
      render: ({ telemetry: { spans_per_request: spans, bytes_per_request: size } }) =>
        spans === null ? <span className="text-fg-3">{Unknown}</span> : `${rate(spans)} spans, ${bytes(size)}`,
      className: `${wide} text-right tabular-nums`,
    },
    {
      head: "Told on",
      render: ({ clients }) => (
        <Hint text="Instances that were told to send, of those that asked this server in the last two minutes">
          <span className={clients.asking === 0 ? "text-fg-3" : undefined}>
            {clients.asking === 0 ? Unknown : `${count(clients.told_on)} of ${count(clients.asking)}`}
          </span>
        </Hint>
      ),
      className: "text-right tabular-nums",
    },
    { head: "CPU", render: ({ overhead }) => <Overhead overhead={overhead} />, className: "text-right tabular-nums" },
  ];
  if (onChange !== undefined)
    columns.push({
      head: "",
      render: (service) => (
        <Button look="quiet" aria-label={`Change ${service.service}`} onClick={() => onChange(service)}>
          Change
        </Button>
      ),
      className: "w-0 text-right",
    });
  return <DataTable label="Services" columns={columns} rows={services} rowKey={({ service }) => service} />;
}

const rate = (value: number): string => (value < 9.95 ? String(Number(value.toFixed(1))) : count(Math.round(value)));

/** In narrow windows its tooltip is where the times are. */
function Told({ service }: { service: InstrumentedService }) {
  const { zone } = useZone();
  const since = service.since === null ? "always" : `since ${exactTime(service.since, zone)}`;
  return (
    <Hint text={`${toldText(service)} ${since}; first seen ${exactTime(service.telemetry.first_seen_at, zone)}`}>
      <span>
        <span className="font-medium">{toldText(service)}</span>
        {service.mode !== "phase" && <span className="text-fg-3"> by itself</span>}
      </span>
    </Hint>
  );
}

function FindingBadge({ finding }: { finding: string }) {
  const { label, tone, says } = findingOf(finding);
  const Icon = Icons[tone];
  return (
    <Hint text={says}>
      <span>
        <Badge tone={tone}>
          <Icon aria-hidden /> {label}
        </Badge>
      </span>
    </Hint>
  );
}

function Overhead({ overhead }: Pick<InstrumentedService, "overhead">) {
  if (overhead === null)
    return (
      <Hint text="It has not reported what instrumentation costs it">
        <span className="text-fg-3">{Unknown}</span>
      </Hint>
    );
  const { cpu_share: cpu, cpu_share_max: most, memory_bytes_max: memory, p95_delta_ms_max: p95, reports } = overhead;
  const text = `${exactCount(reports)} reports in 30 days: at most ${percent(most)} of CPU, ${bytes(memory)} of memory, ${exactCount(p95)} ms at p95`;
  return (
    <Hint text={text}>
      <span className={cpu >= CpuMax ? "inline-flex items-center gap-1 font-medium text-error" : undefined}>
        {cpu >= CpuMax && <TriangleAlert aria-label="too much" className="size-3.5" />}
        {`${Number((cpu * 100).toFixed(2))} %`}
      </span>
    </Hint>
  );
}

/** Words that a keyboard reaches too. */
function Hint({ text, children }: { text: string; children: ReactNode }) {
  return (
    <Tooltip text={text}>
      <span
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the tooltip opens on focus
        tabIndex={0}
        className="inline-flex items-center rounded-sm"
      >
        {children}
      </span>
    </Tooltip>
  );
}
