import { useSession } from "../../api/session";
import { RoleHelp, rolesToGive } from "../parts/roles";
import type { Member } from "./queries";

interface RoleChoiceProps {
  member: Member;
  enabled: boolean;
  onChange: (role: string) => void;
}

/** The role of a member; a choice for who may change it. */
export function RoleChoice({ member, enabled, onChange }: RoleChoiceProps) {
  const { me } = useSession();
  if (!enabled) return <span title={RoleHelp[member.role]}>{member.role}</span>;
  return (
    <select
      aria-label={`Role of ${member.email}`}
      className="h-7 rounded-sm border border-control bg-surface px-1"
      value={member.role}
      onChange={(event) => onChange(event.target.value)}
    >
      {rolesToGive(me.role).map((role) => (
        <option key={role} value={role}>
          {role}
        </option>
      ))}
    </select>
  );
}
