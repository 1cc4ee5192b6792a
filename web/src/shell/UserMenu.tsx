import { useNavigate } from "@tanstack/react-router";
import { CircleUser } from "lucide-react";
import { signOut, useSession } from "../api/session";
import { IconButton } from "../ui/IconButton";
import { Menu } from "../ui/Menu";

/** Who reads; nothing in mode local. */
export function UserMenu() {
  const { me } = useSession();
  const navigate = useNavigate();
  if (me.user === null) return null;
  return (
    <Menu
      align="start"
      trigger={
        <IconButton label={`Signed in as ${me.user.full_name || me.user.email}`}>
          <CircleUser />
        </IconButton>
      }
      items={[
        { label: me.user.email, onSelect: () => void navigate({ to: "/settings/profile" }) },
        { label: "Sign out", onSelect: () => void signOut() },
      ]}
    />
  );
}
