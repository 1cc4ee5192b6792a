import * as z from "zod/mini";
import { Button } from "../../ui/Button";
import { Dialog } from "../../ui/Dialog";
import { Field } from "../../ui/form/Field";
import { FormProblem } from "../../ui/form/FormProblem";
import { useForm } from "../../ui/form/useForm";
import { type Price, type PriceRates, useChangePrices } from "./queries";
import { RateFields, readRate } from "./rates";

/** What the form begins with: a price of the workspace, or a model without one. */
export type Draft = Partial<Price>;

const Rate = z.optional(z.string().check(z.refine((text) => readRate(text) !== undefined, "A number such as 2.5")));
const Schema = z.object({
  provider: z.string().check(z.trim()),
  model: z.string().check(z.trim(), z.minLength(1, "The model; * stands for any text")),
  note: z.string(),
  ...Object.fromEntries(RateFields.map(({ name }) => [`rates.${name}`, Rate])),
});

/** Sets a price for a model, or changes one. Tiers and times that the API set stay as they are. */
export function PriceDialog({ draft, onClose }: { draft: Draft; onClose: () => void }) {
  const { save } = useChangePrices();
  const { errors, problem, pending, onSubmit } = useForm(Schema, async (form) => {
    const texts = form as Record<string, string | undefined>;
    const rates = Object.fromEntries(
      RateFields.map(({ name }) => [name, readRate(texts[`rates.${name}`] ?? "") ?? null]),
    ) as PriceRates;
    await save({
      id: draft.id,
      price: {
        provider: form.provider,
        model: form.model,
        note: form.note,
        rates,
        tiers: draft.tiers ?? [],
        valid_from: draft.valid_from ?? null,
        valid_to: draft.valid_to ?? null,
      },
    });
    onClose();
  });
  return (
    <Dialog
      title={draft.id === undefined ? "Set a price" : `Change the price of ${draft.model}`}
      open
      onOpenChange={(open) => !open && onClose()}
    >
      <form noValidate className="flex flex-col gap-3" onSubmit={onSubmit}>
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
        </div>
        <p className="text-table text-fg-2">
          USD for a million tokens, for one image, for one request. What stays empty is billed as what it is a part of.
        </p>
        <div className="grid grid-cols-2 gap-x-3 gap-y-2 sm:grid-cols-4">
          {RateFields.map(({ name, label }) => (
            <Field
              key={name}
              label={label}
              name={`rates.${name}`}
              inputMode="decimal"
              autoComplete="off"
              defaultValue={draft.rates?.[name] ?? ""}
              error={errors[`rates.${name}`]}
            />
          ))}
        </div>
        {(draft.tiers?.length ?? 0) > 0 && (
          <p className="text-table text-fg-2">Its tiers were set by the API and stay as they are.</p>
        )}
        <Field label="Note" name="note" autoComplete="off" defaultValue={draft.note ?? ""} error={errors.note} />
        {errors.rates !== undefined && <p className="text-table text-error">{errors.rates}</p>}
        <FormProblem problem={problem} />
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" look="primary" disabled={pending}>
            {draft.id === undefined ? "Set the price" : "Save"}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
