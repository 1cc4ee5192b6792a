import type { Details } from "../details";
import type { TraceModel } from "./model";

/** Rows whose name, service, agent, model, tool or id holds the text, in order; case does not matter. */
export function findRows(model: TraceModel, details: Details, text: string): number[] {
  const wanted = text.trim().toLowerCase();
  if (wanted === "") return [];
  const rows: number[] = [];
  for (let row = 0; row < model.count; row++) {
    const meaning = details.of(model.ids[row]!);
    const fields = [
      model.names[row],
      model.serviceNames[model.service[row]!],
      meaning?.agent,
      meaning?.model,
      meaning?.tool,
      model.ids[row],
    ];
    if (fields.some((field) => field?.toLowerCase().includes(wanted))) rows.push(row);
  }
  return rows;
}
