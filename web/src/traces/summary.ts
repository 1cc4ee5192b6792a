import type { Details } from "./details";
import { kindCode } from "../kinds/kinds";
import { Flag, type TraceModel } from "./waterfall/model";

/** What the head of the page says about a trace; null where it is not known. */
export interface Summary {
  agents: string[];
  models: string[];
  inputTokens: number | null;
  outputTokens: number | null;
  /** Model calls that do not say their tokens. */
  callsWithoutTokens: number;
}

const Llm = kindCode("llm");
const Embedding = kindCode("embedding");

/**
 * Sums up a trace. Each model call counts once: of calls inside one another, the innermost that says its tokens.
 */
export function summarise(model: TraceModel, details: Details): Summary {
  const agents = new Set<string>();
  const models = new Set<string>();
  const counted = new Uint8Array(model.count);
  let input: number | null = null;
  let output: number | null = null;
  let callsWithoutTokens = 0;
  for (let row = model.count - 1; row >= 0; row--) {
    const meaning = details.of(model.ids[row]!);
    const above = model.parent[row]!;
    if (meaning?.agent) agents.add(meaning.agent);
    if (meaning?.model) models.add(meaning.model);
    const says = meaning !== undefined && (meaning.inputTokens !== null || meaning.outputTokens !== null);
    if (says && counted[row] === 0) {
      counted[row] = 1;
      if (meaning.inputTokens !== null) input = (input ?? 0) + meaning.inputTokens;
      if (meaning.outputTokens !== null) output = (output ?? 0) + meaning.outputTokens;
    } else if (!says && counted[row] === 0 && (model.kind[row] === Llm || model.kind[row] === Embedding)) {
      callsWithoutTokens++;
    }
    if (counted[row] === 1 && above >= 0) counted[above] = 1;
  }
  return {
    agents: [...agents].reverse(),
    models: [...models].reverse(),
    inputTokens: input,
    outputTokens: output,
    callsWithoutTokens,
  };
}

/** Something about the trace that its reader has to know. */
export interface Note {
  text: string;
  /** A row that shows it. */
  row: number;
}

/** Says what is broken in a trace, and what was done about it. */
export function notesOf(model: TraceModel, duration: (ms: number) => string): Note[] {
  const notes: Note[] = [];
  const rowsWith = (flag: number) => {
    const rows: number[] = [];
    for (let row = 0; row < model.count; row++) if (model.flags[row]! & flag) rows.push(row);
    return rows;
  };
  const missing = rowsWith(Flag.Missing);
  if (missing.length > 0)
    notes.push({
      text: `${plural(missing.length, "missing parent")}: the spans under ${missing.length === 1 ? "it" : "them"} arrived, the parent did not. Dashed rows stand in.`,
      row: missing[0]!,
    });
  for (const row of rowsWith(Flag.Cycle))
    notes.push({ text: `The parents of “${model.names[row]}” lead back to itself; the cycle is cut there.`, row });
  notes.push(...skewNotes(model, rowsWith(Flag.BeforeParent), duration));
  const past = rowsWith(Flag.PastParent);
  if (past.length > 0)
    notes.push({
      text: `${plural(past.length, "span")} ${past.length === 1 ? "ends" : "end"} after the parent; hatched from there.`,
      row: past[0]!,
    });
  const open = rowsWith(Flag.Open);
  if (open.length > 0)
    notes.push({
      text: `${plural(open.length, "span")} ${open.length === 1 ? "has" : "have"} not ended.`,
      row: open[0]!,
    });
  const negative = rowsWith(Flag.Negative);
  if (negative.length > 0)
    notes.push({
      text: `${plural(negative.length, "span")} ended before the start; drawn without length.`,
      row: negative[0]!,
    });
  return notes;
}

const plural = (count: number, word: string): string =>
  `${count.toLocaleString("en-US")} ${word}${count === 1 ? "" : "s"}`;

/** One note for each pair of services whose clocks disagree, with the largest difference that is certain. */
function skewNotes(model: TraceModel, rows: readonly number[], duration: (ms: number) => string): Note[] {
  const worst = new Map<string, { row: number; by: number; text: string }>();
  for (const row of rows) {
    const above = model.parent[row]!;
    const service = model.serviceNames[model.service[row]!] || "unknown";
    const other = model.serviceNames[model.service[above]!] || "unknown";
    const by = model.start[above]! - model.start[row]!;
    const key = `${service}|${other}`;
    const text =
      service === other
        ? `Spans of ${service} start up to ${duration(by)} before their parent`
        : `The clock of ${service} is at least ${duration(by)} behind that of ${other}`;
    if (by > (worst.get(key)?.by ?? 0)) worst.set(key, { row, by, text });
  }
  return [...worst.values()].map(({ row, text }) => ({ text: `${text}; times are shown as they were sent.`, row }));
}
