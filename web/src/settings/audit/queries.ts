import { api, body } from "../../api/client";
import type { components } from "../../api/schema";
import { saveFile } from "../../ui/saveFile";
import { usePages } from "../parts/usePages";

export type AuditRow = components["schemas"]["AuditItem"];

export interface AuditQuery {
  q?: string;
  action?: string;
  outcome?: "ok" | "refused";
  range: string;
}

/** Of the workspace; or what belongs to none, for who runs the server. */
export const useAudit = (query: AuditQuery, ofServer: boolean) =>
  usePages([ofServer ? "/api/v1/instance/audit" : "/api/v1/audit", query], (cursor, signal) => {
    const params = { query: { ...query, cursor } };
    return body(
      ofServer ? api.GET("/api/v1/instance/audit", { params, signal }) : api.GET("/api/v1/audit", { params, signal }),
    );
  });

/** The same rows as a file, which the browser keeps. */
export async function exportAudit(query: AuditQuery, format: "csv" | "jsonl", ofServer: boolean): Promise<void> {
  const options = { params: { query: { ...query, format } }, parseAs: "blob" } as const;
  const file = await body(
    ofServer ? api.GET("/api/v1/instance/audit/export", options) : api.GET("/api/v1/audit/export", options),
  );
  saveFile(file as unknown as Blob, `audit.${format}`);
}
