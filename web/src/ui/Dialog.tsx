import { X } from "lucide-react";
import { Dialog as Radix } from "radix-ui";
import type { ReactNode } from "react";
import { IconButton } from "./IconButton";

interface DialogProps {
  title: string;
  /** Unless said otherwise it is open for as long as it is there. */
  open?: boolean;
  onClose: () => void;
  children: ReactNode;
}

export function Dialog({ title, open = true, onClose, children }: DialogProps) {
  return (
    <Radix.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 bg-fg/30 dark:bg-canvas/70" />
        <Radix.Content
          aria-describedby={undefined}
          // On the dialog itself, not on its first button: that would open the button's tooltip. A form names its field.
          onOpenAutoFocus={(event) => {
            event.preventDefault();
            const dialog = event.currentTarget as HTMLElement;
            (dialog.querySelector<HTMLElement>("[data-focus]") ?? dialog).focus();
          }}
          className="fixed top-[10vh] left-1/2 z-50 flex max-h-[80vh] w-[min(640px,calc(100vw-32px))] -translate-x-1/2 flex-col rounded-lg border border-line bg-surface outline-none"
        >
          <div className="flex items-center justify-between border-b border-line py-2 pr-2 pl-4">
            <Radix.Title className="text-title font-semibold">{title}</Radix.Title>
            <Radix.Close asChild>
              <IconButton label="Close" keys="escape">
                <X />
              </IconButton>
            </Radix.Close>
          </div>
          <div className="min-h-0 overflow-auto p-4">{children}</div>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
