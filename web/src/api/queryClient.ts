import { QueryClient } from "@tanstack/react-query";
import { ProblemError } from "./problem";

const Retries = 2;

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      // Nothing moves by itself: live, refresh and navigation say when to fetch again.
      refetchOnWindowFocus: false,
      staleTime: 10_000,
      retry: (failures, error) => failures < Retries && error instanceof ProblemError && error.passing,
    },
  },
});
