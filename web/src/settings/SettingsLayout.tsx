import { Link, Outlet } from "@tanstack/react-router";
import { useSession } from "../api/session";
import { settingsFor } from "../shell/settingsPages";
import { LocalNotice } from "./LocalNotice";

/** The pages of the settings, by whose matter they are. */
export function SettingsLayout() {
  const { me } = useSession();
  const pages = settingsFor(me.rights);
  const groups = [...new Set(pages.map(({ group }) => group))];
  return (
    <div className="flex min-h-0 flex-1 max-md:flex-col">
      <nav
        aria-label="Settings"
        className="flex shrink-0 gap-4 overflow-auto border-line p-3 max-md:border-b md:w-44 md:flex-col md:border-r"
      >
        {groups.map((group) => (
          <div key={group} className="flex flex-col gap-0.5">
            <h2 className="px-2 text-meta text-fg-3">{group}</h2>
            <ul className="flex gap-0.5 md:flex-col">
              {pages
                .filter((page) => page.group === group)
                .map(({ to, label }) => (
                  <li key={to}>
                    <Link
                      to={to}
                      className="flex h-7 items-center rounded-sm px-2 text-table font-medium whitespace-nowrap text-fg-2 hover:bg-hover hover:text-fg"
                      activeProps={{ className: "bg-selected text-fg!", "aria-current": "page" }}
                    >
                      {label}
                    </Link>
                  </li>
                ))}
            </ul>
          </div>
        ))}
      </nav>
      <div className="min-h-0 min-w-0 flex-1 overflow-auto">
        <div className="flex max-w-260 flex-col gap-6 px-6 py-4">
          {me.mode === "local" && <LocalNotice />}
          <Outlet />
        </div>
      </div>
    </div>
  );
}
