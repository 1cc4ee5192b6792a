import { cx } from "../../ui/cx";
import type { Message, Part } from "../meaning";
import { PartView } from "./PartView";

const RoleColours: Record<string, string> = {
  user: "text-accent",
  assistant: "text-kind-llm",
  tool: "text-kind-tool",
  system: "text-fg-2",
};

/** Reasons to end that need no word. */
const Usual = /^(stop|end_turn|tool[-_]?(calls?|use)|function_call)$/i;

interface MessageViewProps {
  message: Message;
  /** Said by the model in this call. */
  isOutput?: boolean;
  results?: ReadonlyMap<string, Part>;
}

export function MessageView({ message, isOutput, results }: MessageViewProps) {
  return (
    <article
      aria-label={isOutput ? `${message.role}, answer` : message.role}
      className={cx(
        "grid min-w-0 grid-cols-[64px_minmax(0,1fr)] gap-2 py-1.5",
        isOutput && "border-l-2 border-kind-llm -ml-2.5 pl-2",
      )}
    >
      <span className={cx("text-meta leading-5 font-medium", RoleColours[message.role] ?? "text-fg-2")}>
        {message.role}
      </span>
      <div className="flex min-w-0 flex-col gap-2">
        {message.parts.map((part, place) => (
          <PartView
            // oxlint-disable-next-line react/no-array-index-key -- parts have no name and never move
            key={place}
            part={part}
            result={part.type === "tool_call" && part.id !== null ? results?.get(part.id) : undefined}
          />
        ))}
        {message.finishReason !== undefined && !Usual.test(message.finishReason) && (
          <span className="text-meta text-warn">ended: {message.finishReason}</span>
        )}
      </div>
    </article>
  );
}
