/** What actions are about, as the server names them: the part before the dot. */
export const Nouns = [
  "session",
  "sign_in",
  "user",
  "member",
  "invitation",
  "api_key",
  "project",
  "workspace",
  "refresh_token",
  "token",
  "right",
  "instance",
  "signing_key",
  "deletion",
  "compaction",
  "backup",
  "demo",
  "sampling",
  "access",
  "audit",
] as const;

/** `api_key` as people write it. */
export const spaced = (name: string): string => name.replaceAll("_", " ");

/** `api_key.created` as a reader says it: "api key created". */
export function actionWords(action: string): string {
  return spaced(action.replace(".", " "));
}

/** The rows of a detail, with names and values as text. */
export function detailRows(detail: unknown): [string, string][] {
  if (typeof detail !== "object" || detail === null) return [];
  return Object.entries(detail).map(([name, value]) => [
    spaced(name),
    typeof value === "string" ? value : JSON.stringify(value),
  ]);
}
