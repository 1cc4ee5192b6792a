import { type Question, useAnswer } from "../panels/useAnswer";

type By = Question<"/api/v1/cost/by">;

/** What calls of the last 30 days say of a scope, the costliest first: to choose from. */
export function useValues(scope: string): string[] {
  const { data } = useAnswer(
    "/api/v1/cost/by",
    { dimension: scope as By["dimension"], range: "30d", limit: 50 },
    { enabled: scope !== "workspace" },
  );
  if (scope === "workspace" || data?.dimension !== scope) return [];
  return [...new Set(data.items.flatMap(({ value }) => (value === null ? [] : [value])))];
}
