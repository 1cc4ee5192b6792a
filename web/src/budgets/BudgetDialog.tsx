import { useState } from "react";
import { usePage } from "../panels/usePage";
import { Field, SelectField } from "../ui/form/Field";
import { FormDialog } from "../ui/form/FormDialog";
import { useForm } from "../ui/form/useForm";
import { BudgetSchema, readBudget } from "./form";
import { type Budget, useChangeBudgets } from "./queries";
import { Periods, Scopes } from "./scopes";
import { useValues } from "./useValues";

/** Makes a budget, or changes one. */
export function BudgetDialog({ draft, onClose }: { draft: Partial<Budget>; onClose: () => void }) {
  const { save } = useChangeBudgets();
  const { timezone } = usePage();
  const [scope, setScope] = useState(draft.scope ?? "workspace");
  const values = useValues(scope);
  const { errors, ...form } = useForm(BudgetSchema, async (values) => {
    await save({ id: draft.id, budget: readBudget(values) });
    onClose();
  });
  const isNew = draft.id === undefined;
  return (
    <FormDialog
      title={isNew ? "Make a budget" : `Change ${draft.name}`}
      form={form}
      action={isNew ? "Make the budget" : "Save"}
      onClose={onClose}
    >
      <Field
        label="Name"
        name="name"
        autoComplete="off"
        data-focus
        placeholder="Everything, monthly"
        defaultValue={draft.name}
        error={errors.name}
      />
      <div className="grid grid-cols-2 gap-3">
        <SelectField
          label="Of"
          name="scope"
          value={scope}
          onChange={(event) => setScope(event.target.value)}
          error={errors.scope}
        >
          {Scopes.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </SelectField>
        {scope !== "workspace" && (
          <Field
            label="Which one"
            name="value"
            autoComplete="off"
            list="budget-values"
            placeholder="As calls say it"
            defaultValue={draft.scope === scope ? (draft.value ?? "") : ""}
            error={errors.value}
          />
        )}
        <datalist id="budget-values">
          {values.map((value) => (
            <option key={value} value={value}>
              {value}
            </option>
          ))}
        </datalist>
      </div>
      <div className="grid grid-cols-2 gap-3">
        <Field
          label="Amount in USD"
          name="amount_usd"
          inputMode="decimal"
          autoComplete="off"
          placeholder="500"
          defaultValue={draft.amount_usd}
          error={errors.amount_usd}
        />
        <SelectField label="For each" name="period" defaultValue={draft.period ?? "monthly"} error={errors.period}>
          {Periods.map((period) => (
            <option key={period} value={period}>
              {PeriodNames[period]}
            </option>
          ))}
        </SelectField>
        <Field
          label="First day"
          name="start_date"
          type="date"
          defaultValue={draft.start_date ?? firstOfMonth(timezone)}
          error={errors.start_date}
        />
        <Field
          label="Last day"
          name="end_date"
          type="date"
          help="Empty for no end"
          defaultValue={draft.end_date ?? ""}
          error={errors.end_date}
        />
        <Field
          label="Time zone"
          name="timezone"
          autoComplete="off"
          help="Whose midnight days begin at"
          defaultValue={draft.timezone ?? timezone}
          error={errors.timezone}
        />
        <Field
          label="Look out at"
          name="thresholds"
          autoComplete="off"
          help="Percents of the amount"
          defaultValue={(draft.thresholds ?? [50, 80, 100]).join(", ")}
          error={errors.thresholds}
        />
      </div>
    </FormDialog>
  );
}

const PeriodNames: Record<(typeof Periods)[number], string> = {
  daily: "Day",
  weekly: "Week, from Monday",
  monthly: "Month",
  quarterly: "Quarter",
  annual: "Year",
};

/** The first of this month in a zone, so that what was spent since is in it. */
function firstOfMonth(zone: string): string {
  const today = new Intl.DateTimeFormat("en-CA", { timeZone: zone, year: "numeric", month: "2-digit" }).format();
  return `${today.slice(0, 7)}-01`;
}
