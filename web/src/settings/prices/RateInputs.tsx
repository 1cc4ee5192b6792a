import { Field } from "../../ui/form/Field";
import type { PriceRates } from "./queries";
import { RateFields } from "./rates";

interface RateInputsProps {
  /** The name of the field of a rate. */
  name: (field: string) => string;
  rates: PriceRates | null | undefined;
  errors: Record<string, string>;
}

/** A field for each rate. */
export function RateInputs({ name, rates, errors }: RateInputsProps) {
  return (
    <div className="grid grid-cols-2 gap-x-3 gap-y-2 sm:grid-cols-4">
      {RateFields.map((field) => (
        <Field
          key={field.name}
          label={field.label}
          name={name(`rates.${field.name}`)}
          inputMode="decimal"
          autoComplete="off"
          defaultValue={rates?.[field.name] ?? ""}
          error={errors[name(`rates.${field.name}`)]}
        />
      ))}
    </div>
  );
}
