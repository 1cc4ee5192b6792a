import { type FormEvent, type ReactNode, useState } from "react";
import { Field } from "./form/Field";
import { FormDialog } from "./form/FormDialog";

interface ConfirmDialogProps {
  /** Names the object: "Revoke checkout?" */
  title: string;
  /** What the button does, in a word or two. */
  action: string;
  /** What follows from it. */
  children: ReactNode;
  /** To be typed first, for what cannot be undone. */
  typed?: string;
  onConfirm: () => Promise<unknown>;
  onClose: () => void;
}

/** Asks before something is taken away; stays open and says why when the server refuses. */
export function ConfirmDialog({ title, action, children, typed, onConfirm, onClose }: ConfirmDialogProps) {
  const [text, setText] = useState("");
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const confirm = async (event: FormEvent) => {
    event.preventDefault();
    setPending(true);
    try {
      await onConfirm();
      onClose();
    } catch (failure) {
      setProblem(failure);
      setPending(false);
    }
  };
  return (
    <FormDialog
      title={title}
      form={{ problem, pending, onSubmit: (event) => void confirm(event) }}
      action={action}
      look="danger"
      disabled={typed !== undefined && text !== typed}
      onClose={onClose}
    >
      <div className="break-words text-fg-2">{children}</div>
      {typed !== undefined && (
        <Field
          label={`Type ${typed} to go on`}
          autoComplete="off"
          data-focus
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      )}
    </FormDialog>
  );
}
