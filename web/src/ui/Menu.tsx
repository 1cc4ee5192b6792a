import { DropdownMenu as Radix } from "radix-ui";
import type { ReactNode } from "react";
import { Kbd } from "./Kbd";

export interface MenuItem {
  label: ReactNode;
  onSelect: () => void;
  keys?: string;
  /** Given for a choice: whether it is the one that holds. */
  checked?: boolean;
  disabled?: boolean;
}

interface MenuProps {
  /** The button that opens it. */
  trigger: ReactNode;
  items: MenuItem[];
  align?: "start" | "end";
}

const Row =
  "flex h-7 items-center gap-2 rounded-sm px-2 text-table outline-none data-[disabled]:opacity-50 data-[highlighted]:bg-hover";

export function Menu({ trigger, items, align = "end" }: MenuProps) {
  return (
    <Radix.Root modal={false}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          align={align}
          sideOffset={4}
          collisionPadding={8}
          className="z-40 min-w-40 rounded-lg border border-line bg-surface p-1 shadow-sm"
        >
          {items.map((item, place) => {
            const inside = (
              <>
                <span className="flex-1">{item.label}</span>
                {item.keys !== undefined && <Kbd keys={item.keys} />}
              </>
            );
            const shared = { className: Row, onSelect: item.onSelect, disabled: item.disabled };
            return item.checked === undefined ? (
              // oxlint-disable-next-line react/no-array-index-key -- items have no other name
              <Radix.Item key={place} {...shared}>
                {inside}
              </Radix.Item>
            ) : (
              // oxlint-disable-next-line react/no-array-index-key -- items have no other name
              <Radix.CheckboxItem key={place} checked={item.checked} {...shared}>
                <span className="w-3 text-accent">{item.checked ? "✓" : ""}</span>
                {inside}
              </Radix.CheckboxItem>
            );
          })}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
