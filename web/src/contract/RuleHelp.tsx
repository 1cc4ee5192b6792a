import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { Moment } from "../settings/parts/Moment";
import { CodeBlock } from "../ui/CodeBlock";
import { Tabs } from "../ui/Tabs";
import type { ComplianceItem, ContractRule } from "./queries";

const Languages = [
  { id: "dotnet", label: ".NET" },
  { id: "python", label: "Python" },
  { id: "typescript", label: "TypeScript" },
] as const;

/** Why a rule is there, how to repair a sender that breaks it, and spans that do. */
export function RuleHelp({ item, rule }: { item: ComplianceItem; rule: ContractRule | undefined }) {
  return (
    <div className="flex flex-col gap-3">
      {rule !== undefined && (
        <p className="max-w-160 text-fg-2">
          {rule.why} {defaultText(rule)}
        </p>
      )}
      <div className="flex flex-col gap-1">
        <h3 className="font-semibold">How to fix it</h3>
        <p className="max-w-160">
          {rule?.fix.text ?? item.how_to_fix ?? "This rule is no longer part of the contract."}
        </p>
        {rule !== undefined && <Code fix={rule.fix} />}
      </div>
      <div className="flex flex-col gap-1">
        <h3 className="font-semibold">Last spans that broke it</h3>
        <ul className="flex flex-col">
          {item.examples.map(({ trace_id, span_id, received_at, is_stored }) => (
            <li key={span_id} className="flex min-h-6 flex-wrap items-center gap-x-3">
              {is_stored ? (
                <Link
                  to="/traces/$traceId"
                  params={{ traceId: trace_id }}
                  search={{ span: span_id }}
                  className="font-mono text-accent underline"
                >
                  {trace_id}
                </Link>
              ) : (
                <>
                  <code className="font-mono">{trace_id}</code>
                  <span className="text-error">refused</span>
                </>
              )}
              <span className="text-fg-3">
                <Moment at={received_at} />
              </span>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

function Code({ fix }: { fix: ContractRule["fix"] }) {
  const [language, setLanguage] = useState("dotnet");
  const tabs = Languages.flatMap(({ id, label }) => {
    const code = fix[id];
    return code === null
      ? []
      : [
          {
            id,
            label,
            content: (
              <div className="p-2">
                <CodeBlock label={`${label} code`} code={code} />
              </div>
            ),
          },
        ];
  });
  if (tabs.length === 0) return null;
  return (
    <div className="flex flex-col rounded-lg border border-line bg-surface">
      <Tabs label="Language" tabs={tabs} value={language} onChange={setLanguage} />
    </div>
  );
}

/** What lenient writes where it is missing. */
function defaultText({ default_from, default_value }: ContractRule): string {
  const sources = [...default_from, ...(default_value === null ? [] : [`“${default_value}”`])];
  return sources.length === 0 ? "" : `In lenient mode it is filled in from ${sources.join(", ")}.`;
}
