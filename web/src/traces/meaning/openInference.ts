import type { Attributes, AttributeValue } from "../wire";
import { callPart, genAiPart, imagePart } from "./genAi";
import { type Exchange, type Fields, idText, isFields, type Message, type Part, parsed, text } from "./parts";
import { pythonLiteral } from "./pythonLiteral";

/** OpenInference flattens lists into keys with numbers; this puts them together again. */
export function unflatten(attributes: Attributes, prefix: string): AttributeValue[] {
  const root: Fields = {};
  for (const key of Object.keys(attributes)) {
    if (!key.startsWith(`${prefix}.`)) continue;
    let at = root;
    const steps = key.slice(prefix.length + 1).split(".");
    for (let i = 0; i < steps.length - 1; i++) {
      const next = at[steps[i]!];
      at = isFields(next) ? next : (at[steps[i]!] = {});
    }
    at[steps[steps.length - 1]!] = attributes[key]!;
  }
  return numbered(root);
}

const numbered = (fields: AttributeValue | undefined): AttributeValue[] =>
  isFields(fields)
    ? Object.keys(fields)
        .sort((a, b) => Number(a) - Number(b))
        .map((key) => fields[key]!)
    : [];

export function openInferenceExchange(attributes: Attributes): Exchange {
  return {
    system: null,
    tools: unflatten(attributes, "llm.tools").map((tool) => {
      const schema = isFields(tool) && isFields(tool["tool"]) ? tool["tool"]["json_schema"] : tool;
      return parsed(schema);
    }),
    input: unflatten(attributes, "llm.input_messages").map(openInferenceMessage),
    output: unflatten(attributes, "llm.output_messages").map(openInferenceMessage),
  };
}

function openInferenceMessage(item: AttributeValue): Message {
  const message = isFields(item) && isFields(item["message"]) ? item["message"] : {};
  const role = roleOf(text(message["role"]));
  const parts = numbered(message["contents"]).map((content) => {
    const fields = isFields(content) && isFields(content["message_content"]) ? content["message_content"] : {};
    const image = isFields(fields["image"]) && isFields(fields["image"]["image"]) ? fields["image"]["image"] : null;
    if (image) return imagePart(text(image["url"]));
    return genAiPart(fields["type"] === undefined ? { ...fields, type: "text" } : fields);
  });
  const content = message["content"];
  if (content !== undefined && content !== "") {
    const calls = message["role"] === "tool-call" ? callsInText(text(content)) : null;
    if (calls) {
      parts.push(...calls);
    } else if (role === "tool") {
      parts.push({ type: "tool_result", id: resultId(message), result: content });
    } else parts.push({ type: "text", text: text(content) });
  }
  for (const call of numbered(message["tool_calls"]))
    parts.push(callPart(isFields(call) && call["tool_call"] !== undefined ? call["tool_call"] : call));
  return { role, parts };
}

/** smolagents tells its calls in words: "Calling tools:" and a list as Python prints it. */
function callsInText(content: string): Part[] | null {
  const match = /^Calling tools:\s*/.exec(content);
  const calls = match && pythonLiteral(content.slice(match[0].length))?.value;
  return Array.isArray(calls) && calls.length > 0 ? calls.map(callPart) : null;
}

const roleOf = (role: string): string =>
  role === "tool-response" || role === "function" ? "tool" : role === "tool-call" ? "assistant" : role || "unknown";

function resultId(message: Fields): string | null {
  const id = idText(message["tool_call_id"]);
  return id ?? /^Call id: (\S+)/.exec(text(message["content"]))?.[1] ?? null;
}
