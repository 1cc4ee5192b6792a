import { useState } from "react";
import * as z from "zod/mini";
import { Button } from "../../ui/Button";
import { ConfirmDialog } from "../../ui/ConfirmDialog";
import { Field } from "../../ui/form/Field";
import { FormProblem } from "../../ui/form/FormProblem";
import { useForm } from "../../ui/form/useForm";
import { daysText, Kinds, shortened } from "./days";
import { type NewRetention, type Retention, useSetRetention } from "./queries";

const days = z.string().check(z.trim(), z.regex(/^\d{0,6}$/, "A number of days"));
const Schema = z.object({ trace_days: days, important_days: days, call_days: days, audit_days: days });

const Helps = {
  trace_days: "From when they were taken in, however old they are.",
  important_days: "Those that were marked as important.",
  call_days: "What usage and costs are counted from.",
  audit_days: "Who did what in this workspace.",
};

/** How many days each kind is kept; asks before a change takes something away. */
export function RetentionForm({ retention }: { retention: Retention }) {
  const set = useSetRetention();
  const [saved, setSaved] = useState(false);
  const [asking, setAsking] = useState<NewRetention>();
  const send = async (request: NewRetention) => {
    await set(request);
    setSaved(true);
  };
  const { errors, problem, pending, onSubmit } = useForm(Schema, async (form) => {
    const own = (text: string) => (text === "" ? null : Number(text));
    const request = {
      trace_days: own(form.trace_days),
      important_days: own(form.important_days),
      call_days: own(form.call_days),
      audit_days: own(form.audit_days),
    };
    if (shortened(retention, request).length > 0) setAsking(request);
    else await send(request);
  });
  return (
    <>
      <form noValidate className="flex max-w-120 flex-col gap-4" onSubmit={onSubmit} onChange={() => setSaved(false)}>
        {Kinds.map(([kind, label]) => (
          <Field
            key={kind}
            label={`${label}, in days`}
            name={kind}
            inputMode="numeric"
            autoComplete="off"
            placeholder={`${daysText(Number(retention.defaults[kind]))}: the server’s setting`}
            help={Helps[kind]}
            defaultValue={retention[kind] ?? ""}
            error={errors[kind]}
          />
        ))}
        <FormProblem problem={problem} />
        <div className="flex items-center gap-3">
          <Button type="submit" look="primary" disabled={pending}>
            Save
          </Button>
          <span role="status" className="text-table text-fg-2">
            {saved && "Saved"}
          </span>
        </div>
      </form>
      {asking !== undefined && (
        <ConfirmDialog
          title="Keep less?"
          action="Delete what is older"
          onConfirm={() => send(asking)}
          onClose={() => setAsking(undefined)}
        >
          What is older is not shown any more from now on, and is then deleted for good.
          <ul className="mt-2 list-disc pl-5">
            {shortened(retention, asking).map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </ConfirmDialog>
      )}
    </>
  );
}
