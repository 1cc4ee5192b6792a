import { Bot, ClipboardCheck, Flag, Inbox, ListTree, type LucideIcon } from "lucide-react";

export interface Page {
  to: "/traces" | "/agents" | "/ingestion" | "/contract" | "/instrumentation";
  label: string;
  icon: LucideIcon;
  keys: string;
  /** What is new can appear by itself. */
  live?: boolean;
  /** It shows the present, whatever the time range. */
  now?: boolean;
}

/** The pages of the navigation and the palette, in their order. */
export const pages: Page[] = [
  { to: "/traces", label: "Traces", icon: ListTree, keys: "g t", live: true },
  { to: "/agents", label: "Agents", icon: Bot, keys: "g a" },
  { to: "/ingestion", label: "Ingestion", icon: Inbox, keys: "g i" },
  { to: "/contract", label: "Contract", icon: ClipboardCheck, keys: "g o" },
  { to: "/instrumentation", label: "Instrumentation", icon: Flag, keys: "g f", now: true },
];
