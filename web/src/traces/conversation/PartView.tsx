import { Wrench } from "lucide-react";
import { useState } from "react";
import { bytes } from "../../format/bytes";
import type { Part } from "../meaning";
import { LongText } from "../span/LongText";
import { ValueView } from "../span/ValueView";
import type { AttributeValue } from "../wire";
import { Markdown } from "../../ui/Markdown";

/** One part of a message; a call of a tool comes with its result when that is known. */
export function PartView({ part, result }: { part: Part; result?: Part | undefined }) {
  switch (part.type) {
    case "text":
      return <LongText text={part.text} render={(text) => <Markdown text={text} />} />;
    case "reasoning":
      return (
        <details className="border-l-2 border-line pl-2 text-fg-2">
          <summary className="text-meta text-fg-3">Reasoning, {bytes(part.text.length)}</summary>
          <LongText text={part.text} />
        </details>
      );
    case "tool_call":
      return <ToolCall part={part} result={result?.type === "tool_result" ? result.result : undefined} />;
    case "tool_result":
      return <Folded label={`Result${part.id ? ` of ${part.id}` : ""}`} value={part.result} />;
    case "media":
      return <Media part={part} />;
    case "other":
      return <ValueView value={part.value} />;
  }
}

function ToolCall({
  part,
  result,
}: {
  part: Extract<Part, { type: "tool_call" }>;
  result: AttributeValue | undefined;
}) {
  return (
    <div className="min-w-0 rounded-sm border border-line bg-canvas">
      <Folded
        label={
          <>
            <Wrench aria-hidden className="inline size-3.5 text-kind-tool" />{" "}
            <span className="font-medium text-fg">{part.name}</span>
          </>
        }
        value={part.arguments}
      />
      {result !== undefined && (
        <div className="border-t border-line">
          <Folded label="→" value={result} />
        </div>
      )}
    </div>
  );
}

/** Short values stand in the line, long ones open below it. */
function Folded({ label, value }: { label: React.ReactNode; value: AttributeValue }) {
  const line = (typeof value === "string" ? value : JSON.stringify(value)).replace(/\s+/g, " ");
  return (
    <details className="min-w-0 px-2">
      <summary className="flex min-h-7 min-w-0 items-center gap-1.5 text-table">
        <span className="shrink-0 text-fg-2">{label}</span>
        <span className="truncate font-mono text-meta text-fg-3">{line.slice(0, 200)}</span>
      </summary>
      <div className="pb-2">
        <ValueView value={value} />
      </div>
    </details>
  );
}

/** Kilobytes that base64 stands for. */
const Base64Share = 0.75;

function Media({ part }: { part: Extract<Part, { type: "media" }> }) {
  const [shown, setShown] = useState(false);
  if (part.data === null)
    return (
      <span className="break-all text-fg-2">
        {part.mime}: {part.uri}
      </span>
    );
  const isImage = part.mime.startsWith("image");
  return (
    <div className="flex flex-col items-start gap-1">
      <button
        type="button"
        disabled={!isImage}
        className="min-h-6 rounded-sm border border-line px-2 text-table text-fg-2 enabled:hover:bg-hover"
        onClick={() => setShown(!shown)}
      >
        {isImage ? "image" : part.mime}, {bytes(part.data.length * Base64Share)}
      </button>
      {shown && (
        <img alt="From the message" className="max-h-100 max-w-full" src={`data:${part.mime};base64,${part.data}`} />
      )}
    </div>
  );
}
