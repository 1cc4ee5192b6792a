import { useMutation, useQueryClient } from "@tanstack/react-query";
import { CircleCheck, CircleX } from "lucide-react";
import { useState } from "react";
import { api, body } from "../../api/client";
import { Button } from "../../ui/Button";
import { CopyButton } from "../../ui/CopyButton";
import { ProblemHelp } from "../../ui/ProblemHelp";
import { Spinner } from "../../ui/Spinner";
import { Tabs } from "../../ui/Tabs";
import { DemoMutation } from "./demo";
import { snippets } from "./snippets";
import { useAnyTrace } from "./useAnyTrace";

/** How to send the first trace; becomes that trace when it is there. */
export function FirstRunPage() {
  const client = useQueryClient();
  const answers = !useAnyTrace(true).isError;
  const [language, setLanguage] = useState("dotnet");
  const demo = useMutation({
    mutationKey: DemoMutation,
    mutationFn: () => body(api.POST("/api/v1/demo", { body: { seed: null } })),
    onSuccess: () => client.invalidateQueries(),
  });

  return (
    <div className="min-h-0 flex-1 overflow-auto">
      <div className="mx-auto flex max-w-190 flex-col gap-4 px-4 py-8">
        <h1 className="text-page font-semibold">No traces yet</h1>
        <p className="text-fg-2">
          Point an OpenTelemetry exporter at Sightline. This page becomes the first trace by itself.
        </p>
        <div className="flex flex-wrap items-center gap-x-4 gap-y-1 text-table">
          <Listening at={globalThis.location.origin} answers={answers} />
          <Spinner label="Waiting for the first trace" />
        </div>
        <div className="flex flex-col rounded-lg border border-line bg-surface">
          <Tabs
            label="Language"
            value={language}
            onChange={setLanguage}
            tabs={snippets(globalThis.location.origin).map((snippet) => ({
              id: snippet.id,
              label: snippet.name,
              content: (
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
              ),
            }))}
          />
        </div>
        <div className="flex items-center gap-3">
          <Button look="primary" disabled={demo.isPending} onClick={() => demo.mutate()}>
            {demo.isPending ? "Loading the demo" : "Load demo data"}
          </Button>
          <span className="text-table text-fg-2">A day of demo agents, to look around.</span>
        </div>
        {demo.error !== null && <ProblemHelp error={demo.error} retry={() => demo.mutate()} />}
      </div>
    </div>
  );
}

function Listening({ at, answers }: { at: string; answers: boolean }) {
  const Icon = answers ? CircleCheck : CircleX;
  return (
    <span className="inline-flex items-center gap-1.5">
      <Icon aria-hidden className={answers ? "size-3.5 text-ok" : "size-3.5 text-error"} />
      {answers ? "Listening for OTLP/HTTP at" : "No answer from"} <span className="text-fg-2">{at}</span>
    </span>
  );
}
