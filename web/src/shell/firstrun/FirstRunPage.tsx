import { useState } from "react";
import { CopyButton } from "../../ui/CopyButton";
import { Tabs } from "../../ui/Tabs";
import { reachable } from "./addresses";
import { FillButtons } from "./FillButtons";
import { KeyNeeded } from "./KeyNeeded";
import { Listening } from "./Listening";
import { RefusedList } from "./RefusedList";
import { type Snippet, snippets } from "./snippets";
import { useIngestion } from "./useIngestion";

/** How to send the first trace; becomes that trace when it is there. */
export function FirstRunPage() {
  const ingestion = useIngestion();
  const [language, setLanguage] = useState("dotnet");
  const listener = ingestion.data?.listeners.otlp_http;
  const page = new URL(globalThis.location.href);
  // Behind a proxy the page's own address takes OTLP too.
  const address = (listener === undefined ? null : reachable(listener, page)) ?? page.origin;
  return (
    <div className="min-h-0 flex-1 overflow-auto">
      <div className="mx-auto flex max-w-190 flex-col gap-4 px-4 py-8">
        <div>
          <h1 className="text-page font-semibold">No traces yet</h1>
          <p className="mt-1 text-fg-2">
            Point an OpenTelemetry exporter at Sightline. This page becomes the first trace by itself.
          </p>
        </div>
        <KeyNeeded />
        <Listening listeners={ingestion.data?.listeners} answers={!ingestion.isError} />
        <RefusedList refused={ingestion.data?.refused ?? []} now={ingestion.dataUpdatedAt} />
        <div className="flex flex-col rounded-lg border border-line bg-surface">
          <Tabs
            label="Language"
            value={language}
            onChange={setLanguage}
            tabs={snippets(address).map((snippet) => ({
              id: snippet.id,
              label: snippet.name,
              content: <SnippetView snippet={snippet} />,
            }))}
          />
        </div>
        <FillButtons />
      </div>
    </div>
  );
}

function SnippetView({ snippet }: { snippet: Snippet }) {
  return (
    <div className="flex flex-col gap-2 p-3">
      {snippet.parts.map((part) => (
        <div key={part.says}>
          <p className="mb-1 text-table text-fg-2">{part.says}</p>
          <div className="relative rounded-sm border border-line bg-canvas">
            <pre
              // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls
              tabIndex={0}
              className="overflow-x-auto p-3 pr-10 font-mono text-table"
            >
              {part.code}
            </pre>
            <div className="absolute top-1 right-1">
              <CopyButton text={part.code} />
            </div>
          </div>
        </div>
      ))}
    </div>
  );
}
