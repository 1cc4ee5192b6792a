import { useNavigate, useSearch } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { Nouns, spaced } from "./words";

const Times = [
  ["24h", "Last 24 h"],
  ["7d", "Last 7 days"],
  ["30d", "Last 30 days"],
  ["90d", "Last 90 days"],
  ["365d", "Last year"],
] as const;

const Control = "h-7 rounded-sm border border-control bg-surface px-2 text-table";

/** What rows to see; its state is the URL. */
export function AuditFilter({ choosesScope }: { choosesScope: boolean }) {
  const { text = "", action = "", outcome = "", days = "30d", scope = "" } = useSearch({ from: "/settings/audit" });
  const navigate = useNavigate();
  const set = (change: Record<string, string>) =>
    void navigate({ to: ".", search: (old: object) => ({ ...old, ...change }) });
  return (
    <form
      role="search"
      aria-label="Audit log"
      className="flex flex-wrap items-center gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        set({ text: String(new FormData(event.currentTarget).get("text") ?? "").trim() });
      }}
    >
      <input
        key={text}
        name="text"
        type="search"
        aria-label="Text in names, addresses or details"
        placeholder="Name, address, detail; Enter searches"
        defaultValue={text}
        className={`${Control} min-w-40 flex-1 max-xl:basis-full`}
      />
      {choosesScope && (
        <Choice label="Whose" value={scope} onChange={(next) => set({ scope: next })}>
          <option value="">This workspace</option>
          <option value="server">The server</option>
        </Choice>
      )}
      <Choice label="About" value={action} onChange={(next) => set({ action: next })}>
        <option value="">All matters</option>
        {Nouns.map((noun) => (
          <option key={noun} value={noun}>
            {spaced(noun)}
          </option>
        ))}
      </Choice>
      <Choice label="Outcome" value={outcome} onChange={(next) => set({ outcome: next })}>
        <option value="">Done or refused</option>
        <option value="ok">Done</option>
        <option value="refused">Refused</option>
      </Choice>
      <Choice label="Time" value={days} onChange={(next) => set({ days: next })}>
        {Times.map(([range, label]) => (
          <option key={range} value={range}>
            {label}
          </option>
        ))}
      </Choice>
    </form>
  );
}

interface ChoiceProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  children: ReactNode;
}

function Choice({ label, value, onChange, children }: ChoiceProps) {
  return (
    <select aria-label={label} className={Control} value={value} onChange={(event) => onChange(event.target.value)}>
      {children}
    </select>
  );
}
