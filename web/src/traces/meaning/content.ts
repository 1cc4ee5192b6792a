import type { AttributeValue, WireContent, WireMessage, WirePart } from "../wire";
import type { Exchange, Message, Part } from "./parts";

/** The messages of a span; null when it holds none. */
export function exchangeOf(span: { content: WireContent | null }): Exchange | null {
  const content = span.content;
  if (content === null || (content.input_messages.length === 0 && content.output_messages.length === 0)) return null;
  return {
    system: content.system,
    tools: content.tools,
    input: content.input_messages.map(messageOf),
    output: content.output_messages.map(messageOf),
  };
}

/** Input and output of spans that are no messages. */
export const inputOutputOf = (span: {
  content: WireContent | null;
}): { input: AttributeValue | null; output: AttributeValue | null } => ({
  input: span.content?.input ?? null,
  output: span.content?.output ?? null,
});

const messageOf = (message: WireMessage): Message => ({
  role: message.role,
  parts: message.parts.map(partOf),
  ...(message.finish_reason === null ? {} : { finishReason: message.finish_reason }),
});

function partOf(part: WirePart): Part {
  switch (part.type) {
    case "text":
    case "reasoning":
      return { type: part.type, text: part.text ?? "" };
    case "tool_call":
      return { type: "tool_call", id: part.id, name: part.name ?? "", arguments: part.value };
    case "tool_result":
      return { type: "tool_result", id: part.id, result: part.value };
    case "image":
    case "file":
      return { type: "media", mime: part.mime_type ?? part.type, data: part.data, uri: part.uri ?? part.name };
    default:
      return { type: "other", value: part.value };
  }
}
