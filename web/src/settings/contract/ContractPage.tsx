import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useCan } from "../../api/session";
import { Async } from "../../ui/Async";
import { Button } from "../../ui/Button";
import { DataTable, type TableColumn } from "../../ui/DataTable";
import { FormProblem } from "../../ui/form/FormProblem";
import { Part, Topic } from "../parts/Topic";
import { type Contract, useContract, useSaveContract } from "./queries";

const Modes = [
  { id: "off", label: "Off", says: "Nothing is checked." },
  {
    id: "lenient",
    label: "Lenient",
    says: "Everything is taken. What has a default is filled into the resource, and violations are counted.",
  },
  {
    id: "strict",
    label: "Strict",
    says: "Spans that break a rule are refused; their sender is told which rule, and their neighbours are stored.",
  },
] as const;

/** What becomes of telemetry that breaks the contract, and which rules are checked. */
export function ContractPage() {
  const query = useContract();
  return (
    <Topic
      title="Contract"
      lead={
        <>
          What telemetry must say of itself. Changes hold for what comes from then on. How services keep it is on the
          page{" "}
          <Link to="/contract" className="text-accent underline">
            Contract
          </Link>
          .
        </>
      }
    >
      <Async query={query}>{(saved) => <Editor key={saved.updated_at} saved={saved} />}</Async>
    </Topic>
  );
}

function Editor({ saved }: { saved: Contract }) {
  const canManage = useCan("manage_workspace");
  const savedOff = saved.rules.filter(({ is_checked }) => !is_checked).map(({ rule }) => rule);
  const [mode, setMode] = useState(saved.mode);
  const [off, setOff] = useState<readonly string[]>(savedOff);
  const save = useSaveContract();
  const changed = mode !== saved.mode || [...off].sort().join() !== [...savedOff].sort().join();
  const columns: TableColumn<Contract["rules"][number]>[] = [
    {
      head: "Checked",
      render: ({ rule }) => (
        <input
          type="checkbox"
          aria-label={`Check ${rule}`}
          className="size-4 align-middle accent-(--accent)"
          disabled={!canManage}
          checked={!off.includes(rule)}
          onChange={({ target }) => setOff(target.checked ? off.filter((other) => other !== rule) : [...off, rule])}
        />
      ),
      className: "w-0",
    },
    { head: "Rule", render: ({ rule }) => <code className="font-mono">{rule}</code> },
    {
      head: "Asks for",
      render: ({ title, why }) => (
        <>
          {title}. <span className="text-fg-3">{why}</span>
        </>
      ),
      className: "max-w-120 whitespace-normal py-1.5",
    },
    {
      head: "Filled in from",
      render: ({ default_from, default_value }) =>
        [...default_from, ...(default_value === null ? [] : [`“${default_value}”`])].join(", ") || (
          <span className="text-fg-3">–</span>
        ),
      className: "max-w-60 whitespace-normal py-1.5",
    },
  ];
  return (
    <>
      <Part title="Mode">
        <div role="radiogroup" aria-label="Mode" className="flex flex-col gap-2">
          {Modes.map(({ id, label, says }) => (
            <div key={id} className="flex items-start gap-2">
              <input
                type="radio"
                name="mode"
                id={`contract-${id}`}
                aria-describedby={`contract-${id}-says`}
                className="mt-0.5 size-4 accent-(--accent)"
                disabled={!canManage}
                checked={mode === id}
                onChange={() => setMode(id)}
              />
              <div>
                <label htmlFor={`contract-${id}`} className="font-medium">
                  {label}
                </label>{" "}
                <span id={`contract-${id}-says`} className="text-fg-2">
                  {says}
                </span>
              </div>
            </div>
          ))}
        </div>
      </Part>
      <Part title="Rules" lead={`Revision ${saved.revision}.`}>
        <DataTable label="Rules of the contract" columns={columns} rows={saved.rules} rowKey={({ rule }) => rule} />
      </Part>
      <FormProblem problem={save.error} />
      {canManage && (
        <div className="flex gap-2">
          <Button
            look="primary"
            disabled={!changed || save.isPending}
            onClick={() => save.mutate({ mode, rules_off: [...off] })}
          >
            Save
          </Button>
          <Button
            disabled={!changed}
            onClick={() => {
              setMode(saved.mode);
              setOff(savedOff);
            }}
          >
            Undo
          </Button>
        </div>
      )}
    </>
  );
}
