import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { api, body } from "../../api/client";
import type { components } from "../../api/schema";
import { usePages } from "../parts/usePages";

export type Price = components["schemas"]["PriceItem"];
export type PriceRates = components["schemas"]["PriceRatesItem"];
export type Unpriced = components["schemas"]["UnpricedItem"];
export type PriceTier = components["schemas"]["PriceTierItem"];
export type PriceRequest = components["schemas"]["PriceRequest"];

const Prices = ["/api/v1/prices"];

export const usePrices = (q: string) =>
  usePages([...Prices, "pages", q], (cursor, signal) =>
    body(api.GET("/api/v1/prices", { params: { query: { q: q === "" ? undefined : q, cursor } }, signal })),
  );

export const useUnpriced = () =>
  useQuery({
    queryKey: [...Prices, "unpriced"],
    queryFn: ({ signal }) => body(api.GET("/api/v1/prices/unpriced", { params: { query: { range: "30d" } }, signal })),
  });

export function useChangePrices() {
  const client = useQueryClient();
  const onSuccess = () => client.invalidateQueries({ queryKey: Prices });
  return {
    save: useMutation({
      mutationFn: ({ id, price }: { id: string | undefined; price: PriceRequest }): Promise<Price> =>
        id === undefined
          ? body(api.POST("/api/v1/prices", { body: price }))
          : body(api.PUT("/api/v1/prices/{id}", { params: { path: { id } }, body: price })),
      onSuccess,
    }).mutateAsync,
    remove: useMutation({
      mutationFn: (id: string) => body(api.DELETE("/api/v1/prices/{id}", { params: { path: { id } } })),
      onSuccess,
    }).mutateAsync,
  };
}
