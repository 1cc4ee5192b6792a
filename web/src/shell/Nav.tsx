import { Link } from "@tanstack/react-router";
import { ChevronsLeft, ChevronsRight, Keyboard, type LucideIcon, Monitor, Moon, Settings, Sun } from "lucide-react";
import { Fragment } from "react";
import { stored } from "../storage/stored";
import { cx } from "../ui/cx";
import { IconButton } from "../ui/IconButton";
import { Menu } from "../ui/Menu";
import { Tooltip } from "../ui/Tooltip";
import { Logo } from "../ui/Logo";
import { openShortcuts } from "./overlays";
import { type Page, pages } from "./pages";
import { setTheme, type Theme, theme } from "./theme";
import { UserMenu } from "./UserMenu";
import { WorkspaceSwitcher } from "./WorkspaceSwitcher";

const fold = stored<"open" | "folded">("nav", "open");

const Themes: { id: Theme; label: string }[] = [
  { id: "system", label: "As the system" },
  { id: "light", label: "Light" },
  { id: "dark", label: "Dark" },
];

/** 200 px, or 48 when folded; below 768 px a row of icons on top. Shows the pages that there are. */
export function Nav() {
  const folded = fold.use() === "folded";
  const chosen = theme.use();
  return (
    <nav
      aria-label="Pages"
      className={cx(
        "flex shrink-0 items-stretch gap-1 border-line bg-surface p-2 max-md:border-b md:flex-col md:border-r",
        folded ? "md:w-12" : "md:w-50",
      )}
    >
      <div className="flex h-8 items-center gap-2 px-1.5">
        <Logo />
        <span className={cx("text-title font-semibold", folded && "md:sr-only")}>Sightline</span>
      </div>
      <WorkspaceSwitcher folded={folded} />
      <ul className="flex flex-1 gap-0.5 max-md:min-w-0 max-md:overflow-x-auto md:mt-2 md:min-h-0 md:flex-col md:overflow-y-auto">
        {pages.map((page, place) => (
          <Fragment key={page.to}>
            {page.group !== "" && page.group !== pages[place - 1]?.group && (
              <GroupHead name={page.group} folded={folded} />
            )}
            <NavLink folded={folded} {...page} />
          </Fragment>
        ))}
        <NavLink to="/settings" label="Settings" icon={Settings} keys="g ," folded={folded} className="md:mt-auto" />
      </ul>
      <div className={cx("flex items-center gap-1", folded && "md:flex-col")}>
        <UserMenu />
        <Menu
          align="start"
          trigger={
            <IconButton label="Theme">
              {chosen === "system" ? <Monitor /> : chosen === "dark" ? <Moon /> : <Sun />}
            </IconButton>
          }
          items={Themes.map(({ id, label }) => ({ label, checked: id === chosen, onSelect: () => setTheme(id) }))}
        />
        <IconButton label="Keys" keys="?" onClick={openShortcuts}>
          <Keyboard />
        </IconButton>
        <IconButton
          className={cx("max-md:hidden", !folded && "ml-auto")}
          label={folded ? "Unfold the navigation" : "Fold the navigation"}
          aria-expanded={!folded}
          onClick={() => fold.set(folded ? "open" : "folded")}
        >
          {folded ? <ChevronsRight /> : <ChevronsLeft />}
        </IconButton>
      </div>
    </nav>
  );
}

/** Says what the pages below it are for; folded it is a line. */
function GroupHead({ name, folded }: { name: string; folded: boolean }) {
  return (
    <li
      aria-hidden
      className={cx(
        "max-md:hidden",
        folded ? "mx-2 my-2 border-t border-line" : "px-2 pt-3 pb-0.5 text-meta font-medium text-fg-3",
      )}
    >
      {folded ? null : name}
    </li>
  );
}

interface NavLinkProps {
  to: Page["to"] | "/settings";
  label: string;
  icon: LucideIcon;
  keys: string;
  folded: boolean;
  className?: string;
}

function NavLink({ to, label, icon: Icon, keys, folded, className }: NavLinkProps) {
  return (
    <li className={className}>
      <Tooltip text={label} keys={keys} side="right">
        <Link
          to={to}
          aria-label={label}
          activeOptions={{ exact: to === "/", includeSearch: false }}
          className="flex h-8 items-center gap-2 rounded-sm px-2 font-medium text-fg-2 hover:bg-hover hover:text-fg"
          activeProps={{ className: "bg-selected text-fg!", "aria-current": "page" }}
        >
          <Icon aria-hidden className="size-4 shrink-0" />
          <span className={cx("max-md:hidden", folded && "md:hidden")}>{label}</span>
        </Link>
      </Tooltip>
    </li>
  );
}
