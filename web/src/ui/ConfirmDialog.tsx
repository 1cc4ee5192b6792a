import { type ReactNode, useState } from "react";
import { Button } from "./Button";
import { Dialog } from "./Dialog";
import { Field } from "./form/Field";
import { FormProblem } from "./form/FormProblem";

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
  const confirm = async () => {
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
    <Dialog title={title} onClose={onClose}>
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          void confirm();
        }}
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
        <FormProblem problem={problem} />
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" look="danger" disabled={pending || (typed !== undefined && text !== typed)}>
            {action}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
