import type { Attributes, AttributeValue } from "../wire";
import {
  type Exchange,
  idText,
  isFields,
  jsonText,
  list,
  type Message,
  type Part,
  parsed,
  partText,
  text,
} from "./parts";

export function genAiExchange(attributes: Attributes): Exchange {
  const instructions = parsed(attributes["gen_ai.system_instructions"]);
  return {
    system:
      instructions === null || instructions === undefined
        ? null
        : Array.isArray(instructions)
          ? instructions.map((part) => partText(genAiPart(part))).join("\n")
          : jsonText(instructions),
    tools: list(parsed(attributes["gen_ai.tool.definitions"])),
    input: list(parsed(attributes["gen_ai.input.messages"])).map(genAiMessage),
    output: list(parsed(attributes["gen_ai.output.messages"])).map(genAiMessage),
  };
}

function genAiMessage(message: AttributeValue): Message {
  if (!isFields(message)) return { role: "unknown", parts: [{ type: "text", text: text(message) }] };
  const parts = Array.isArray(message["parts"]) ? message["parts"].map(genAiPart) : contentParts(message["content"]);
  const calls = list(message["tool_calls"]).map((call) => callPart(call));
  return { role: text(message["role"]) || "unknown", parts: [...parts, ...calls] };
}

export function genAiPart(part: AttributeValue): Part {
  if (!isFields(part)) return { type: "text", text: text(part) };
  switch (part["type"]) {
    case "text":
    case "input_text":
    case "output_text":
      return { type: "text", text: text(part["content"] ?? part["text"]) };
    case "reasoning":
    case "thinking":
      return { type: "reasoning", text: text(part["content"] ?? part["thinking"] ?? part["text"]) };
    case "tool_call":
    case "tool_use":
      return {
        type: "tool_call",
        id: idText(part["id"]),
        name: text(part["name"]),
        arguments: parsed(part["arguments"] ?? part["input"]),
      };
    case "tool_call_response":
    case "tool_result":
      return {
        type: "tool_result",
        id: idText(part["id"] ?? part["tool_use_id"]),
        result: parsed(part["response"] ?? part["result"] ?? part["content"]),
      };
    case "blob":
      return {
        type: "media",
        mime: text(part["mime_type"]) || text(part["modality"]) || "data",
        data: idText(part["content"] ?? part["data"]),
        uri: null,
      };
    case "uri":
    case "file":
      return {
        type: "media",
        mime: text(part["mime_type"]) || "file",
        data: null,
        uri: text(part["uri"] ?? part["file_id"]),
      };
    case "image_url":
      return imagePart(isFields(part["image_url"]) ? text(part["image_url"]["url"]) : text(part["image_url"]));
    default:
      return { type: "other", value: part };
  }
}

function contentParts(content: AttributeValue | undefined): Part[] {
  if (content === undefined || content === null || content === "") return [];
  if (Array.isArray(content)) return content.map(genAiPart);
  return [{ type: "text", text: text(content) }];
}

export function imagePart(url: string): Part {
  const match = /^data:([^;,]+);base64,/.exec(url);
  return match
    ? { type: "media", mime: match[1]!, data: url.slice(match[0].length), uri: null }
    : { type: "media", mime: "image", data: null, uri: url };
}

export function callPart(call: AttributeValue): Part {
  const fields = isFields(call) ? call : {};
  const target = isFields(fields["function"]) ? fields["function"] : fields;
  return {
    type: "tool_call",
    id: idText(fields["id"]),
    name: text(target["name"]),
    arguments: parsed(target["arguments"]),
  };
}
