import { useNavigate } from "@tanstack/react-router";
import { ChevronsUpDown } from "lucide-react";
import { pathOf, useSession } from "../api/session";
import { cx } from "../ui/cx";
import { Menu } from "../ui/Menu";

/** Which workspace is open, and the way to others; nothing in mode local, where there is one. */
export function WorkspaceSwitcher({ folded }: { folded: boolean }) {
  const { me, workspace } = useSession();
  const navigate = useNavigate();
  if (me.mode === "local" || workspace === undefined) return null;
  return (
    <Menu
      align="start"
      trigger={
        <button
          type="button"
          aria-label={`Workspace ${workspace.name}`}
          className={cx(
            "flex h-8 min-w-0 items-center gap-2 rounded-sm border border-line px-1.5 text-left hover:bg-hover md:mt-1",
            folded && "md:justify-center md:px-0",
          )}
        >
          <span
            aria-hidden
            // Drawn, not written: it is no part of the button's name.
            data-initial={[...workspace.name][0]}
            className="flex size-5 shrink-0 items-center justify-center rounded-sm bg-selected text-meta font-semibold text-fg uppercase before:content-[attr(data-initial)]"
          />
          <span className={cx("min-w-0 flex-1 truncate font-medium max-md:max-w-40", folded && "md:hidden")}>
            {workspace.name}
          </span>
          <ChevronsUpDown aria-hidden className={cx("size-3.5 shrink-0 text-fg-3", folded && "md:hidden")} />
        </button>
      }
      items={[
        ...me.workspaces.map(({ slug, name, role }) => ({
          label: (
            <span className="flex max-w-80 items-center gap-4">
              <span className="min-w-0 flex-1 truncate">{name}</span>
              <span className="text-fg-3">{role}</span>
            </span>
          ),
          checked: slug === workspace.slug,
          onSelect: () => openWorkspace(slug),
        })),
        { label: "New workspace …", onSelect: () => void navigate({ to: "/workspaces/new" }) },
      ]}
    />
  );
}

/** Loads the page anew: what one workspace showed is nowhere left in another. */
export function openWorkspace(slug: string): void {
  globalThis.location.assign(pathOf(slug, "/"));
}
