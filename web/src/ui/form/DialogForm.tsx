import type { ReactNode } from "react";
import { Button } from "../Button";
import { FormProblem } from "./FormProblem";
import type { FormState } from "./useForm";

export interface DialogFormProps {
  /** What `useForm` gives. */
  form: Pick<FormState, "problem" | "pending" | "onSubmit">;
  /** What the button does that sends it, in a word or two. */
  action: string;
  look?: "primary" | "danger";
  /** There is something to do before it can be sent. */
  disabled?: boolean;
  /** What else can be done, before the buttons. */
  beside?: ReactNode;
  onClose: () => void;
  /** The fields. */
  children: ReactNode;
}

/** A form inside a dialog: fields, what went wrong, and buttons that leave it and send it. */
export function DialogForm(props: DialogFormProps) {
  const { form, action, look = "primary", disabled = false, beside, onClose, children } = props;
  const { problem, pending, onSubmit } = form;
  return (
    <form noValidate className="flex flex-col gap-3" onSubmit={onSubmit}>
      {children}
      <FormProblem problem={problem} />
      <div className="flex flex-wrap justify-end gap-2">
        {beside}
        <Button onClick={onClose}>Cancel</Button>
        <Button type="submit" look={look} disabled={pending || disabled}>
          {action}
        </Button>
      </div>
    </form>
  );
}
