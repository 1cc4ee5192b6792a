import { X } from "lucide-react";
import type { ReactNode } from "react";
import { IconButton } from "../ui/IconButton";
import { type Explore, overTable } from "../queries/explore";
import { numbersOf, type Table, Tables } from "../queries/tables";

const NumbersMax = 6;
const KeysMax = 4;
const Granularities = ["1m", "5m", "15m", "hourly", "daily", "weekly", "monthly"];

const Control = "h-7 min-w-0 rounded-sm border border-control bg-surface px-1.5 text-table";

interface QueryFormProps {
  explore: Explore;
  onChange: (explore: Explore) => void;
}

/** Which numbers, of what, in which groups. */
export function QueryForm({ explore, onChange }: QueryFormProps) {
  const { table, numbers, by, granularity } = explore;
  const dimensions = Tables[table].dimensions.filter((name) => !by.includes(name));
  return (
    <form
      aria-label="Query"
      className="flex flex-wrap items-center gap-x-4 gap-y-2"
      onSubmit={(e) => e.preventDefault()}
    >
      <Part label="Of">
        <select
          aria-label="Of"
          className={Control}
          value={table}
          onChange={(event) => onChange(overTable(explore, event.target.value as Table))}
        >
          {Object.entries(Tables).map(([id, { label }]) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
      </Part>
      <Part label="Show">
        {numbers.map((number) => (
          <Chosen
            key={number}
            name={number}
            onRemove={
              numbers.length === 1
                ? undefined
                : () => onChange({ ...explore, numbers: numbers.filter((one) => one !== number) })
            }
          />
        ))}
        {numbers.length < NumbersMax && (
          <select
            aria-label="Show another number"
            className={Control}
            value=""
            onChange={(event) => onChange({ ...explore, numbers: [...numbers, event.target.value] })}
          >
            <option value="">+ number</option>
            {numbersOf(table).map(({ group, numbers: all }) => (
              <optgroup key={group} label={group}>
                {all
                  .filter((number) => !numbers.includes(number))
                  .map((number) => (
                    <option key={number} value={number}>
                      {number}
                    </option>
                  ))}
              </optgroup>
            ))}
          </select>
        )}
      </Part>
      <Part label="By">
        {by.map((name) => (
          <Chosen
            key={name}
            name={name}
            onRemove={() => onChange({ ...explore, by: by.filter((one) => one !== name) })}
          />
        ))}
        {by.length < KeysMax && (
          <select
            aria-label="By another dimension"
            className={Control}
            value=""
            onChange={(event) => onChange({ ...explore, by: [...by, event.target.value] })}
          >
            <option value="">+ dimension</option>
            {dimensions.map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Part>
      <Part label="Over time">
        <select
          aria-label="Over time"
          className={Control}
          value={granularity}
          onChange={(event) => onChange({ ...explore, granularity: event.target.value })}
        >
          <option value="">in all</option>
          {Granularities.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </select>
      </Part>
    </form>
  );
}

function Part({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="flex min-w-0 flex-wrap items-center gap-1.5">
      <span className="text-table text-fg-3">{label}</span>
      {children}
    </div>
  );
}

function Chosen({ name, onRemove }: { name: string; onRemove?: () => void }) {
  return (
    <span className="inline-flex h-7 items-center rounded-sm border border-line bg-surface pr-0.5 pl-2 text-table font-medium">
      {name}
      {onRemove === undefined ? (
        <span className="w-1.5" />
      ) : (
        <IconButton label={`Without ${name}`} onClick={onRemove}>
          <X />
        </IconButton>
      )}
    </span>
  );
}
