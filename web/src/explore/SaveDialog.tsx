import { useState } from "react";
import * as z from "zod/mini";
import type { AnalyticsRequest, Display, SavedQuery } from "../queries/query";
import { timeOf } from "../queries/explore";
import { useChangeSaved } from "../queries/saved";
import { rangeLabel } from "../time/range";
import { Field, SelectField } from "../ui/form/Field";
import { FormDialog } from "../ui/form/FormDialog";
import { useForm } from "../ui/form/useForm";

const SaveSchema = z.object({
  name: z.string().check(z.trim(), z.minLength(1, "What it is called")),
  display: z.string(),
  time: z.string(),
  is_pinned: z.optional(z.string()),
});

interface SaveDialogProps {
  /** What is to be saved, with its time. */
  query: AnalyticsRequest;
  /** What is changed; a new one without. */
  saved?: SavedQuery;
  onSaved: (saved: SavedQuery) => void;
  onClose: () => void;
}

/** Saves a query by name, or changes one. */
export function SaveDialog({ query, saved, onSaved, onClose }: SaveDialogProps) {
  const { save } = useChangeSaved();
  const hasTime = !!query.granularity;
  const before = saved?.display as Display | undefined;
  const [display, setDisplay] = useState<Display>(
    before !== undefined && (before !== "lines" || hasTime) ? before : hasTime ? "lines" : "table",
  );
  const time = timeOf(query);
  const { errors, ...form } = useForm(SaveSchema, async (values) => {
    const { range: _, from: __, to: ___, ...timeless } = query;
    const kept = await save({
      id: saved?.id,
      query: {
        name: values.name,
        query: values.time === "own" ? query : timeless,
        display: values.display,
        is_pinned: values.is_pinned === "on",
      },
    });
    onSaved(kept);
    onClose();
  });
  return (
    <FormDialog
      title={saved === undefined ? "Save the query" : `Change ${saved.name}`}
      form={form}
      action="Save"
      onClose={onClose}
    >
      <Field
        label="Name"
        name="name"
        autoComplete="off"
        data-focus
        placeholder="Latency of agents"
        defaultValue={saved?.name}
        error={errors.name}
      />
      <div className="grid gap-3 sm:grid-cols-2">
        <SelectField
          label="Show it as"
          name="display"
          value={display}
          onChange={(event) => setDisplay(event.target.value as Display)}
          error={errors.display}
        >
          <option value="table">Table</option>
          {hasTime && <option value="lines">Lines over time</option>}
          <option value="bars">{hasTime ? "Bars over time" : "Bars"}</option>
        </SelectField>
        <SelectField
          label="Time"
          name="time"
          defaultValue={saved !== undefined && timeOf(saved.query) !== undefined ? "own" : "page"}
        >
          <option value="page">That of the page it is on</option>
          {time !== undefined && (
            <option value="own">
              Always {time.range === undefined ? "this time" : rangeLabel(time.range).toLowerCase()}
            </option>
          )}
        </SelectField>
      </div>
      <label className="inline-flex min-h-6 items-center gap-2">
        <input
          type="checkbox"
          name="is_pinned"
          className="size-4 accent-accent"
          defaultChecked={saved?.is_pinned ?? false}
        />
        Show it on Home
      </label>
    </FormDialog>
  );
}
