import { Dialog } from "../Dialog";
import { DialogForm, type DialogFormProps } from "./DialogForm";

/** A dialog that is one form. */
export function FormDialog({ title, ...form }: DialogFormProps & { title: string }) {
  return (
    <Dialog title={title} onClose={form.onClose}>
      <DialogForm {...form} />
    </Dialog>
  );
}
