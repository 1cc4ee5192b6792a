import { Inbox, ListTree, type LucideIcon } from "lucide-react";

export interface Page {
  to: "/traces" | "/ingestion";
  label: string;
  icon: LucideIcon;
  keys: string;
}

/** The pages of the navigation and the palette, in their order. */
export const pages: Page[] = [
  { to: "/traces", label: "Traces", icon: ListTree, keys: "g t" },
  { to: "/ingestion", label: "Ingestion", icon: Inbox, keys: "g i" },
];
