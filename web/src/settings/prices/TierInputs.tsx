import { Button } from "../../ui/Button";
import { Field, SelectField } from "../../ui/form/Field";
import { tierField } from "./priceForm";
import type { PriceTier } from "./queries";
import { RateInputs } from "./RateInputs";

/** A tier of the form, and what tells it from the others while it is there. */
export interface TierDraft {
  key: number;
  tier: PriceTier;
}

interface TierInputsProps {
  tiers: readonly TierDraft[];
  errors: Record<string, string>;
  onChange: (tiers: TierDraft[]) => void;
}

/** Rates for calls that are served another way, or that are long. */
export function TierInputs({ tiers, errors, onChange }: TierInputsProps) {
  const add = () =>
    onChange([...tiers, { key: Math.max(0, ...tiers.map(({ key }) => key)) + 1, tier: { service_tier: "batch" } }]);
  return (
    <>
      {tiers.map(({ key, tier }, place) => (
        <fieldset key={key} className="flex flex-col gap-2 rounded-sm border border-line p-3">
          <legend className="px-1 text-table font-medium">Tier {place + 1}</legend>
          <div className="grid grid-cols-2 items-end gap-3 sm:grid-cols-[1fr_1fr_auto]">
            <SelectField
              label="Served as"
              name={tierField(place, "service_tier")}
              defaultValue={tier.service_tier ?? ""}
              error={errors[tierField(place, "service_tier")]}
            >
              <option value="">any</option>
              <option value="batch">batch</option>
              <option value="priority">priority</option>
              <option value="flex">flex</option>
            </SelectField>
            <Field
              label="Above tokens of input"
              name={tierField(place, "above_input_tokens")}
              inputMode="numeric"
              autoComplete="off"
              placeholder="0"
              defaultValue={tier.above_input_tokens ? String(tier.above_input_tokens) : ""}
              error={errors[tierField(place, "above_input_tokens")]}
            />
            <Button
              look="quiet"
              aria-label={`Remove tier ${place + 1}`}
              onClick={() => onChange(tiers.filter((other) => other.key !== key))}
            >
              Remove
            </Button>
          </div>
          <RateInputs name={(field) => tierField(place, field)} rates={tier.rates} errors={errors} />
        </fieldset>
      ))}
      <Button className="self-start" onClick={add}>
        Add a tier
      </Button>
    </>
  );
}
