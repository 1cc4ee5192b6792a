import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { api, body } from "../api/client";
import type { components } from "../api/schema";
import { useBudgetStandings } from "../panels/useBudgetStandings";

export type Budget = components["schemas"]["BudgetItem"];
export type BudgetRequest = components["schemas"]["BudgetRequest"];
export type BudgetDetail = components["schemas"]["BudgetAnswer"];
export type Standing = components["schemas"]["BudgetStandingItem"];
export type CostBudget = components["schemas"]["CostBudgetItem"];

const OneBudget = "/api/v1/budgets/{id}";

/** As many as a workspace may have. */
export const BudgetsMax = 100;

/** How all budgets stand, those that need attention first. */
export const useCostBudgets = () => useBudgetStandings(BudgetsMax);

export const useBudget = (id: string) =>
  useQuery({
    queryKey: [OneBudget, id],
    queryFn: ({ signal }) => body(api.GET(OneBudget, { params: { path: { id } }, signal })),
    placeholderData: keepPreviousData,
  });

export function useChangeBudgets() {
  const client = useQueryClient();
  const onSuccess = () =>
    Promise.all([
      client.invalidateQueries({ queryKey: ["/api/v1/cost/budget"] }),
      client.invalidateQueries({ queryKey: [OneBudget] }),
    ]);
  return {
    save: useMutation({
      mutationFn: ({ id, budget }: { id: string | undefined; budget: BudgetRequest }): Promise<Budget> =>
        id === undefined
          ? body(api.POST("/api/v1/budgets", { body: budget }))
          : body(api.PUT(OneBudget, { params: { path: { id } }, body: budget })),
      onSuccess,
    }).mutateAsync,
    remove: useMutation({
      mutationFn: (id: string) => body(api.DELETE(OneBudget, { params: { path: { id } } })),
      onSuccess: () => client.invalidateQueries({ queryKey: ["/api/v1/cost/budget"] }),
    }).mutateAsync,
  };
}
