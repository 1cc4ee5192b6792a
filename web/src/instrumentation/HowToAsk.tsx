import { useState } from "react";
import { Part } from "../settings/parts/Topic";
import { CodeBlock } from "../ui/CodeBlock";
import { Tabs } from "../ui/Tabs";
import { snippets } from "./snippets";

/** How a service asks for the flag, and reports what instrumentation costs it. */
export function HowToAsk() {
  const [language, setLanguage] = useState("typescript");
  return (
    <Part
      title="How services ask"
      lead="Any API key of the workspace may ask, those too that only write. docs/instrumentation.md has whole programs."
    >
      <div className="flex flex-col rounded-lg border border-line bg-surface">
        <Tabs
          label="Language"
          value={language}
          onChange={setLanguage}
          tabs={snippets(globalThis.location.origin).map(({ id, label, code }) => ({
            id,
            label,
            content: (
              <div className="p-2">
                <CodeBlock label={`${label} code`} code={code} />
              </div>
            ),
          }))}
        />
      </div>
    </Part>
  );
}
