import { Button } from "../../ui/Button";
import { CodeBlock } from "../../ui/CodeBlock";
import { Dialog } from "../../ui/Dialog";

interface ResetLinkDialogProps {
  email: string;
  link: string;
  onClose: () => void;
}

export function ResetLinkDialog({ email, link, onClose }: ResetLinkDialogProps) {
  return (
    <Dialog title={`A new password for ${email}`} onClose={onClose}>
      <div className="flex flex-col gap-4">
        <p className="font-medium text-warn">Hand on this link yourself. It is shown this once, and works once.</p>
        <CodeBlock label="the link" code={link} />
        <div className="flex justify-end">
          <Button look="primary" onClick={onClose}>
            Done
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
