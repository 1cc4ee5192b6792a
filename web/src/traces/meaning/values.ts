import type { Attributes, AttributeValue } from "../wire";
import { type Fields, isFields, parsed } from "./parts";

/** The first of the keys that holds a text. */
function firstText(attributes: Attributes, ...keys: string[]): string | null {
  for (const key of keys) {
    const value = attributes[key];
    if (typeof value === "string" && value !== "") return value;
  }
  return null;
}

export interface Exception {
  type: string | null;
  message: string | null;
  stackTrace: string | null;
  /** What the failing frame held, and where it was. */
  variables: [string, AttributeValue][];
}

/** Reads an `exception` event; variables are its other attributes, `exception.variables` opened. */
export function exceptionOf(attributes: Attributes): Exception {
  const variables: [string, AttributeValue][] = [];
  for (const [key, value] of Object.entries(attributes)) {
    if (/^exception\.(type|message|stacktrace|escaped)$/.test(key)) continue;
    const inner = key === "exception.variables" ? parsed(value) : null;
    if (isFields(inner ?? undefined)) variables.push(...Object.entries(inner as Fields));
    else variables.push([key.replace(/^code\.variables\./, ""), value]);
  }
  return {
    type: firstText(attributes, "exception.type"),
    message: firstText(attributes, "exception.message"),
    stackTrace: firstText(attributes, "exception.stacktrace"),
    variables,
  };
}
