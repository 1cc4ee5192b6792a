import { EditedRows } from "../ui/form/EditedRows";
import { type Errors, NoShare, type ShareRow } from "./draft";
import { RowCell } from "./RowCell";

interface ShareRowsProps {
  rows: readonly ShareRow[];
  errors: Errors;
  disabled: boolean;
  onChange: (rows: ShareRow[]) => void;
}

const Sides = ["service", "agent", "environment"] as const;

/** Shares of services, agents and environments; the first that fits counts. */
export function ShareRows({ rows, errors, disabled, onChange }: ShareRowsProps) {
  return (
    <EditedRows
      rows={rows}
      add="Add a share"
      made={() => NoShare}
      none="No service, agent or environment has a share of its own."
      remove={(place) => `Remove share ${place + 1}`}
      disabled={disabled}
      onChange={onChange}
    >
      {(row, change, place) => (
        <>
          {Sides.map((side) => (
            <RowCell
              key={side}
              label={`${side.charAt(0).toUpperCase()}${side.slice(1)} of share ${place + 1}`}
              className="min-w-24 max-w-60 flex-1 basis-24"
              placeholder={`any ${side}`}
              value={row[side]}
              error={errors[`shares[${place}].${side}`]}
              disabled={disabled}
              onChange={(text) => change({ [side]: text })}
            />
          ))}
          <RowCell
            label={`Percent of share ${place + 1}`}
            className="w-16"
            value={row.share}
            error={errors[`shares[${place}].share`]}
            disabled={disabled}
            onChange={(share) => change({ share })}
          />
          <span className="flex h-7 items-center text-fg-2">%</span>
          {errors[`shares[${place}]`] !== undefined && (
            <p role="alert" className="order-last w-full text-error">
              {errors[`shares[${place}]`]}
            </p>
          )}
        </>
      )}
    </EditedRows>
  );
}
