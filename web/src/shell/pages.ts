import {
  Bot,
  ChartColumn,
  CircleDollarSign,
  ClipboardCheck,
  Cpu,
  Filter,
  Flag,
  Gauge,
  GitBranch,
  House,
  Inbox,
  ListTree,
  type LucideIcon,
  MessagesSquare,
  Telescope,
  Users,
  WalletMinimal,
} from "lucide-react";

/** What a page is for; those of one group stand together. */
export type PageGroup = "" | "Observe" | "Analyse" | "Operate";

export interface Page {
  to:
    | "/"
    | "/traces"
    | "/sessions"
    | "/agents"
    | "/usage"
    | "/cost"
    | "/budgets"
    | "/performance"
    | "/users"
    | "/models"
    | "/versions"
    | "/explore"
    | "/ingestion"
    | "/contract"
    | "/instrumentation"
    | "/sampling";
  label: string;
  icon: LucideIcon;
  keys: string;
  group: PageGroup;
  /** What is new can appear by itself. */
  live?: boolean;
  /** It shows the present, whatever the time range. */
  now?: boolean;
  /** The pages below it, of one thing each, are over a stretch of time too. */
  below?: boolean;
}

/** The pages of the navigation and the palette, in their order. */
export const pages: Page[] = [
  { to: "/", label: "Home", icon: House, keys: "g h", group: "", live: true },
  { to: "/traces", label: "Traces", icon: ListTree, keys: "g t", group: "Observe", live: true },
  { to: "/sessions", label: "Sessions", icon: MessagesSquare, keys: "g s", group: "Observe", live: true },
  { to: "/agents", label: "Agents", icon: Bot, keys: "g a", group: "Observe", below: true },
  { to: "/usage", label: "Usage", icon: ChartColumn, keys: "g u", group: "Analyse", live: true },
  { to: "/cost", label: "Cost", icon: CircleDollarSign, keys: "g c", group: "Analyse", live: true },
  { to: "/budgets", label: "Budgets", icon: WalletMinimal, keys: "g b", group: "Analyse", now: true, below: true },
  { to: "/performance", label: "Performance", icon: Gauge, keys: "g p", group: "Analyse", live: true },
  { to: "/users", label: "Users", icon: Users, keys: "g w", group: "Analyse", live: true, below: true },
  { to: "/models", label: "Models", icon: Cpu, keys: "g m", group: "Analyse", live: true },
  { to: "/versions", label: "Versions", icon: GitBranch, keys: "g v", group: "Analyse", live: true },
  { to: "/explore", label: "Explore", icon: Telescope, keys: "g e", group: "Analyse" },
  { to: "/ingestion", label: "Ingestion", icon: Inbox, keys: "g i", group: "Operate" },
  { to: "/contract", label: "Contract", icon: ClipboardCheck, keys: "g o", group: "Operate" },
  { to: "/instrumentation", label: "Instrumentation", icon: Flag, keys: "g f", group: "Operate", now: true },
  { to: "/sampling", label: "Sampling", icon: Filter, keys: "g k", group: "Operate" },
];

/** The page at a path, with or without that of its workspace; undefined for what lies below most pages. */
export function pageAt(path: string): Page | undefined {
  const own = path.replace(/^\/w\/[^/]+/, "").replace(/\/$/, "");
  return pages.find(({ to, below }) =>
    to === "/" ? own === "" : own === to || (below === true && own.startsWith(`${to}/`)),
  );
}
