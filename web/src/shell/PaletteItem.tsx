import { Command } from "cmdk";
import type { ReactNode } from "react";

export const Row =
  "flex h-8 items-center gap-2 rounded-sm px-2 data-[selected=true]:bg-selected cursor-pointer [&>span:first-child]:flex-1";

export function Group({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <Command.Group
      heading={heading}
      className="[&>[cmdk-group-heading]]:px-2 [&>[cmdk-group-heading]]:py-1 [&>[cmdk-group-heading]]:text-meta [&>[cmdk-group-heading]]:text-fg-3"
    >
      {children}
    </Command.Group>
  );
}

export function Item({ onSelect, children }: { onSelect: () => void; children: ReactNode }) {
  return (
    <Command.Item className={Row} onSelect={onSelect}>
      <span>{children}</span>
    </Command.Item>
  );
}
