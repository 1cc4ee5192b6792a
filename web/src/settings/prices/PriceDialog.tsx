import { useMemo, useState } from "react";
import { toField } from "../../time/localField";
import { useZone } from "../../time/useZone";
import { Field } from "../../ui/form/Field";
import { FormDialog } from "../../ui/form/FormDialog";
import { useForm } from "../../ui/form/useForm";
import { readPrice, schemaOf } from "./priceForm";
import { type Price, useChangePrices } from "./queries";
import { RateInputs } from "./RateInputs";
import { type TierDraft, TierInputs } from "./TierInputs";

/** What the form begins with: a price of the workspace, or a model without one. */
export type Draft = Partial<Price>;

/** Sets a price for a model, or changes one. */
export function PriceDialog({ draft, onClose }: { draft: Draft; onClose: () => void }) {
  const { save } = useChangePrices();
  const { zone } = useZone();
  const [tiers, setTiers] = useState<TierDraft[]>(() => (draft.tiers ?? []).map((tier, key) => ({ key, tier })));
  const schema = useMemo(() => schemaOf(tiers.length, zone), [tiers.length, zone]);
  const { errors, ...form } = useForm(schema, async (values) => {
    await save({ id: draft.id, price: readPrice(values as Record<string, string>, tiers.length, zone) });
    onClose();
  });
  return (
    <FormDialog
      title={draft.id === undefined ? "Set a price" : `Change the price of ${draft.model}`}
      form={form}
      action={draft.id === undefined ? "Set the price" : "Save"}
      onClose={onClose}
    >
      <div className="grid grid-cols-2 gap-3">
        <Field
          label="Model"
          name="model"
          autoComplete="off"
          data-focus
          placeholder="our-own-*"
          defaultValue={draft.model}
          error={errors.model}
        />
        <Field
          label="Provider"
          name="provider"
          autoComplete="off"
          placeholder="Any"
          defaultValue={draft.provider}
          error={errors.provider}
        />
        <ValidField label="Holds from" name="valid_from" value={draft.valid_from} error={errors.valid_from} />
        <ValidField label="Until before" name="valid_to" value={draft.valid_to} error={errors.valid_to} />
      </div>
      <p className="text-table text-fg-2">
        USD for a million tokens, for one image, for one request. What stays empty is billed as what it is a part of. A
        price without times holds always.
      </p>
      <RateInputs name={(field) => field} rates={draft.rates} errors={errors} />
      <TierInputs tiers={tiers} errors={errors} onChange={setTiers} />
      <Field label="Note" name="note" autoComplete="off" defaultValue={draft.note ?? ""} error={errors.note} />
    </FormDialog>
  );
}

interface ValidFieldProps {
  label: string;
  name: string;
  /** RFC 3339. */
  value: string | null | undefined;
  error: string | undefined;
}

/** A time in the zone that times are shown in. */
function ValidField({ label, name, value, error }: ValidFieldProps) {
  const { zone } = useZone();
  return (
    <Field
      label={label}
      name={name}
      type="datetime-local"
      step={1}
      defaultValue={value ? toField(Date.parse(value), zone) : ""}
      error={error}
    />
  );
}
