import { stored } from "../storage/stored";
import { lex } from "./lex";
import { unquote } from "./quote";

const MostQueries = 8;
const MostFields = 8;
const MostValues = 5;

/** What was asked for before in this browser, the newest first. */
export interface Recent {
  queries: string[];
  fields: string[];
  values: Record<string, string[]>;
}

const None: Recent = { queries: [], fields: [], values: {} };

export const recentStore = stored<string>("filter.recent", "");

export function readRecent(text: string): Recent {
  if (text === "") return None;
  try {
    const { queries, fields, values } = JSON.parse(text) as Partial<Recent>;
    return { queries: queries ?? [], fields: fields ?? [], values: values ?? {} };
  } catch {
    return None;
  }
}

/** With the fields and values of a filter that was run. */
export function withQuery(recent: Recent, query: string): Recent {
  const text = query.trim();
  if (text === "") return recent;
  let { fields } = recent;
  const values = { ...recent.values };
  let field = "";
  for (const token of lex(text)) {
    const part = text.slice(token.start, token.end);
    if (token.kind === "field") {
      field = part;
      fields = first(field, fields, MostFields);
    } else if (token.kind === "value" && part !== "*") {
      values[field] = first(unquote(part), values[field] ?? [], MostValues);
    }
  }
  const kept = Object.fromEntries(fields.flatMap((name) => (values[name] ? [[name, values[name]]] : [])));
  return { queries: first(text, recent.queries, MostQueries), fields, values: kept };
}

function first(item: string, list: readonly string[], most: number): string[] {
  return [item, ...list.filter((other) => other !== item)].slice(0, most);
}
