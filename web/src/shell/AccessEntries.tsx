import { useNavigate } from "@tanstack/react-router";
import { signOut, useSession } from "../api/session";
import { Group, Item } from "./PaletteItem";
import { settingsFor } from "./settingsPages";
import { openWorkspace } from "./WorkspaceSwitcher";

/** Settings, the reader's other workspaces, and the way out; `act` closes the palette first. */
export function AccessEntries({ act }: { act: (action: () => void) => () => void }) {
  const { me, workspace } = useSession();
  const navigate = useNavigate();
  const others = me.mode === "local" ? [] : me.workspaces.filter(({ slug }) => slug !== workspace?.slug);
  return (
    <>
      {others.length > 0 && (
        <Group heading="Workspaces">
          {others.map(({ slug, name }) => (
            <Item key={slug} onSelect={act(() => openWorkspace(slug))}>
              Switch to {name}
            </Item>
          ))}
        </Group>
      )}
      <Group heading="Settings">
        {settingsFor(me.rights).map(({ to, label, group }) => (
          <Item key={to} onSelect={act(() => void navigate({ to }))}>
            {group === "Server" ? `Server: ${label}` : `Settings: ${label}`}
          </Item>
        ))}
        {me.mode !== "local" && (
          <>
            <Item onSelect={act(() => void navigate({ to: "/workspaces/new" }))}>New workspace</Item>
            <Item onSelect={act(() => void signOut())}>Sign out</Item>
          </>
        )}
      </Group>
    </>
  );
}
