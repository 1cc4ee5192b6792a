import { EditedRows } from "../ui/form/EditedRows";
import { type AttributeRow, type Errors, NoAttribute } from "./draft";
import { RowCell } from "./RowCell";

interface AttributeRowsProps {
  rows: readonly AttributeRow[];
  errors: Errors;
  disabled: boolean;
  onChange: (rows: AttributeRow[]) => void;
}

/** Attributes that keep a trace, of any value or of one. */
export function AttributeRows({ rows, errors, disabled, onChange }: AttributeRowsProps) {
  return (
    <EditedRows
      rows={rows}
      add="Add an attribute"
      made={() => NoAttribute}
      none="No attribute keeps a trace."
      remove={(place) => `Remove attribute ${place + 1}`}
      disabled={disabled}
      onChange={onChange}
    >
      {(row, change, place) => (
        <>
          <RowCell
            label={`Key of attribute ${place + 1}`}
            className="min-w-24 max-w-60 flex-1 basis-24"
            placeholder="customer.tier"
            value={row.key}
            error={errors[`attributes[${place}].key`]}
            disabled={disabled}
            onChange={(key) => change({ key })}
          />
          <RowCell
            label={`Value of attribute ${place + 1}`}
            className="min-w-24 max-w-48 flex-1 basis-24"
            placeholder="any value"
            value={row.value}
            error={errors[`attributes[${place}].value`]}
            disabled={disabled}
            onChange={(value) => change({ value })}
          />
        </>
      )}
    </EditedRows>
  );
}
