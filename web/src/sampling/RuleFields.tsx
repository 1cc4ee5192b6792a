import type { ReactNode } from "react";
import { Amount } from "./Amount";
import { AttributeRows } from "./AttributeRows";
import type { Draft, Errors } from "./draft";
import { ShareRows } from "./ShareRows";

interface RuleFieldsProps {
  draft: Draft;
  errors: Errors;
  disabled: boolean;
  onChange: (change: Partial<Draft>) => void;
}

/** The rules in the order in which they speak. */
export function RuleFields({ draft, errors, disabled, onChange }: RuleFieldsProps) {
  return (
    <div className="flex flex-col">
      <Group title="Always kept" note="The first that speaks decides.">
        <Rule name="Failed">
          <span className="flex min-h-7 items-center text-fg-2">
            Traces with a span that failed, whatever else holds.
          </span>
        </Rule>
        <Rule name="Slow">
          <Amount
            label="Longer than"
            unit="ms"
            placeholder="no threshold"
            value={draft.slow_ms}
            error={errors.slow_ms}
            disabled={disabled}
            onChange={(slow_ms) => onChange({ slow_ms })}
          />
          <label className="flex min-h-7 items-center gap-2">
            <input
              type="checkbox"
              className="size-4 accent-(--accent)"
              disabled={disabled}
              checked={draft.slower_than_service}
              onChange={({ target }) => onChange({ slower_than_service: target.checked })}
            />
            Longer than 95 % of the traces of its service
          </label>
        </Rule>
        <Rule name="Costly">
          <Amount
            label="From"
            unit="USD"
            placeholder="no threshold"
            value={draft.min_cost_usd}
            error={errors.min_cost_usd}
            disabled={disabled}
            onChange={(min_cost_usd) => onChange({ min_cost_usd })}
          />
        </Rule>
        <Rule name="Attribute">
          <div className="w-full">
            <AttributeRows
              rows={draft.attributes}
              errors={errors}
              disabled={disabled}
              onChange={(attributes) => onChange({ attributes })}
            />
          </div>
        </Rule>
        <Rule name="Few traces">
          <Amount
            label="All, up to"
            unit="traces a minute"
            value={draft.always_below_per_minute}
            error={errors.always_below_per_minute}
            disabled={disabled}
            onChange={(always_below_per_minute) => onChange({ always_below_per_minute })}
          />
        </Rule>
      </Group>
      <Group title="By chance" note="Of what no rule keeps; by the trace id, the same everywhere.">
        <Rule name="Of some">
          <div className="w-full">
            <ShareRows
              rows={draft.shares}
              errors={errors}
              disabled={disabled}
              onChange={(shares) => onChange({ shares })}
            />
          </div>
        </Rule>
        <Rule name="Of the rest">
          <Amount
            label="Keep"
            unit="%"
            value={draft.share}
            error={errors.share}
            disabled={disabled}
            onChange={(share) => onChange({ share })}
          />
        </Rule>
      </Group>
    </div>
  );
}

function Group({ title, note, children }: { title: string; note: string; children: ReactNode }) {
  return (
    <section aria-label={title} className="border-t border-line px-3 py-2">
      <h3 className="flex flex-wrap items-baseline gap-x-2 font-medium">
        {title} <span className="text-table font-normal text-fg-3">{note}</span>
      </h3>
      {children}
    </section>
  );
}

function Rule({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div role="group" aria-label={name} className="grid grid-cols-[72px_1fr] gap-x-3 py-1">
      <span aria-hidden className="flex min-h-7 items-center self-start text-table text-fg-2">
        {name}
      </span>
      <div className="flex min-w-0 flex-wrap items-start gap-x-4 gap-y-1 text-table">{children}</div>
    </div>
  );
}
