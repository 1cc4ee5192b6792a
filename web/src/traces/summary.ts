import type { Details } from "./details";
import { kindCode } from "../kinds/kinds";
import { Flag, type TraceModel } from "./waterfall/model";

/** What the head of the page says about a trace; null where it is not known. */
export interface Summary {
  agents: string[];
  models: string[];
  inputTokens: number | null;
  outputTokens: number | null;
  /** Those of them that no client said. */
  estimatedTokens: number;
  /** Model calls whose tokens are neither said nor estimated. */
  callsWithoutTokens: number;
}

const Llm = kindCode("llm");
const Embedding = kindCode("embedding");

const Estimated = 1;
const Said = 2;

/**
 * Sums up a trace. Each model call counts once: of calls inside one another, the innermost that says its tokens, else the
 * innermost that they were estimated of.
 */
export function summarise(model: TraceModel, details: Details): Summary {
  const agents = new Set<string>();
  const models = new Set<string>();
  const says = new Uint8Array(model.count);
  const below = new Uint8Array(model.count);
  for (let row = model.count - 1; row >= 0; row--) {
    const meaning = details.of(model.ids[row]!);
    const above = model.parent[row]!;
    if (meaning?.agent) agents.add(meaning.agent);
    if (meaning?.model) models.add(meaning.model);
    if (meaning !== undefined && (meaning.inputTokens !== null || meaning.outputTokens !== null))
      says[row] = meaning.tokensEstimated ? Estimated : Said;
    if (above >= 0) below[above] = Math.max(below[above]!, below[row]!, says[row]!);
  }
  // Rows under one whose own tokens count: an estimate there is part of them.
  const isPart = new Uint8Array(model.count);
  let input: number | null = null;
  let output: number | null = null;
  let estimatedTokens = 0;
  let callsWithoutTokens = 0;
  for (let row = 0; row < model.count; row++) {
    const above = model.parent[row]!;
    if (above >= 0 && (isPart[above] === 1 || (says[above] === Said && below[above] !== Said))) isPart[row] = 1;
    const isHidden = below[row]! > 0 && below[row]! >= says[row]!;
    if (isHidden || (says[row] === Estimated && isPart[row] === 1)) continue;
    if (says[row] === 0) {
      if (model.kind[row] === Llm || model.kind[row] === Embedding) callsWithoutTokens++;
      continue;
    }
    const { inputTokens, outputTokens } = details.of(model.ids[row]!)!;
    if (inputTokens !== null) input = (input ?? 0) + inputTokens;
    if (outputTokens !== null) output = (output ?? 0) + outputTokens;
    if (says[row] === Estimated) estimatedTokens += (inputTokens ?? 0) + (outputTokens ?? 0);
  }
  return {
    agents: [...agents].reverse(),
    models: [...models].reverse(),
    inputTokens: input,
    outputTokens: output,
    estimatedTokens,
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
