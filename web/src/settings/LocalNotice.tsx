import { CodeBlock } from "../ui/CodeBlock";

/** What mode local means, and the way out of it. */
export function LocalNotice() {
  return (
    <section aria-label="Mode local" className="flex flex-col gap-2 rounded-lg border border-line bg-surface p-4">
      <h2 className="font-medium">This server runs in mode Local</h2>
      <p className="text-fg-2">
        Whoever is on this machine may do everything, and nobody else gets in: there are no users, no roles and no
        limits, and all belongs to the workspace default. To share it, switch on accounts and start again; the first
        owner, made by a link in the log, owns what is here now.
      </p>
      <CodeBlock
        label="Command"
        code="sightline serve --http 0.0.0.0:8000 --otlp-grpc 0.0.0.0:4317 --set Auth:Mode=Required"
      />
    </section>
  );
}
