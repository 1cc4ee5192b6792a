import { useState } from "react";
import * as z from "zod/mini";
import { Button } from "../ui/Button";
import { Field, SelectField } from "../ui/form/Field";
import { FormDialog } from "../ui/form/FormDialog";
import { useForm } from "../ui/form/useForm";
import { type InstrumentedService, useChangeInstrumentation } from "./queries";
import { Phases, readShare } from "./rollout";

const Schema = z.object({
  service: z.string().check(z.trim(), z.minLength(1, "The name that its spans have")),
  phase: z.string(),
  mode: z.string(),
  share: z
    .string()
    .check(z.refine((text) => text.trim() === "" || readShare(text) !== null, "From 0 to 100, or empty")),
});

interface ServiceDialogProps {
  /** Undefined for one that is to be added. */
  service: InstrumentedService | undefined;
  onClose: () => void;
}

/** What holds for one service. */
export function ServiceDialog({ service, onClose }: ServiceDialogProps) {
  const change = useChangeInstrumentation();
  const [forgetting, setForgetting] = useState<unknown>(null);
  const { errors, ...form } = useForm(Schema, async ({ service: name, phase, mode, share }) => {
    await change.service.mutateAsync({
      service: name,
      said: { phase: Number(phase), mode, share: readShare(share) },
    });
    onClose();
  });
  return (
    <FormDialog
      title={service === undefined ? "Add a service" : service.service}
      form={{ ...form, problem: form.problem ?? forgetting }}
      action={service === undefined ? "Add" : "Save"}
      beside={
        service?.listed === true && (
          <Button
            look="quiet"
            className="mr-auto"
            disabled={form.pending || change.forget.isPending}
            onClick={() =>
              void change.forget
                .mutateAsync(service.service)
                .then(onClose, (failure: unknown) => setForgetting(failure))
            }
          >
            Forget what was said
          </Button>
        )
      }
      onClose={onClose}
    >
      {service === undefined ? (
        <Field
          label="Service"
          name="service"
          autoComplete="off"
          data-focus
          help="As its spans name it: service.name."
          error={errors.service}
        />
      ) : (
        <input type="hidden" name="service" value={service.service} />
      )}
      <SelectField label="Phase" name="phase" defaultValue={service?.phase ?? 1} error={errors.phase}>
        {Phases.map(({ phase, title }) => (
          <option key={phase} value={phase}>
            {phase}. {title}
          </option>
        ))}
      </SelectField>
      <SelectField
        label="State"
        name="mode"
        defaultValue={service?.mode ?? "phase"}
        help="A service that stands out stays so, whatever its phase."
        error={errors.mode}
      >
        <option value="phase">With its phase</option>
        <option value="on">On</option>
        <option value="off">Off</option>
      </SelectField>
      <Field
        label="Share of its instances while its phase is on, in percent"
        name="share"
        inputMode="decimal"
        autoComplete="off"
        placeholder="The phase’s"
        defaultValue={
          service === undefined || service.own_share === null ? "" : Number((service.own_share * 100).toFixed(4))
        }
        error={errors.share}
      />
    </FormDialog>
  );
}
