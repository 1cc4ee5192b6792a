export interface SettingsPage {
  to:
    | "/settings/workspace"
    | "/settings/members"
    | "/settings/api-keys"
    | "/settings/projects"
    | "/settings/prices"
    | "/settings/retention"
    | "/settings/limits"
    | "/settings/redaction"
    | "/settings/contract"
    | "/settings/audit"
    | "/settings/profile"
    | "/settings/users"
    | "/settings/workspaces";
  label: string;
  /** Whose matter it is: a heading of the navigation. */
  group: "Workspace" | "You" | "Server";
  /** The right without which the page says nothing. */
  right?: string;
}

/** The pages of the settings, in their order. */
export const settingsPages: readonly SettingsPage[] = [
  { to: "/settings/workspace", label: "General", group: "Workspace" },
  { to: "/settings/members", label: "Members", group: "Workspace" },
  { to: "/settings/api-keys", label: "API keys", group: "Workspace", right: "manage_keys" },
  { to: "/settings/projects", label: "Projects", group: "Workspace" },
  { to: "/settings/prices", label: "Prices", group: "Workspace" },
  { to: "/settings/retention", label: "Retention", group: "Workspace" },
  { to: "/settings/limits", label: "Limits", group: "Workspace" },
  { to: "/settings/redaction", label: "Redaction", group: "Workspace" },
  { to: "/settings/contract", label: "Contract", group: "Workspace" },
  { to: "/settings/audit", label: "Audit log", group: "Workspace", right: "read_audit" },
  { to: "/settings/profile", label: "Profile", group: "You" },
  { to: "/settings/users", label: "Users", group: "Server", right: "operate" },
  { to: "/settings/workspaces", label: "Workspaces", group: "Server", right: "operate" },
];

/** Those that say something to who has these rights. */
export function settingsFor(rights: readonly string[]): readonly SettingsPage[] {
  return settingsPages.filter(({ right }) => right === undefined || rights.includes(right));
}
