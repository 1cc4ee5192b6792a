export const Roles = ["owner", "admin", "member", "viewer"] as const;

/** In the words of docs/access.md. */
export const RoleHelp: Record<string, string> = {
  owner: "Everything, also transfer and delete the workspace",
  admin: "Members, API keys, audit log, settings",
  member: "Sees everything, sends telemetry, makes projects",
  viewer: "Sees everything, changes nothing",
};

/** Roles that who has a role may give: owners are made by owners only. */
export function rolesToGive(own: string | null): readonly string[] {
  if (own === "owner") return Roles;
  return own === "admin" ? Roles.slice(1) : [];
}

/** Whether who has a role may change or remove somebody. */
export function mayChange(own: string | null, theirs: string): boolean {
  return rolesToGive(own).includes(theirs);
}
