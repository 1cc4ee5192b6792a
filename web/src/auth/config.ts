import { queryOptions, useQuery } from "@tanstack/react-query";
import { api, body } from "../api/client";

/** What a page needs to know before anybody has signed in. */
export const authConfig = queryOptions({
  queryKey: ["/api/v1/auth/config"],
  queryFn: ({ signal }) => body(api.GET("/api/v1/auth/config", { signal })),
});

export const useAuthConfig = () => useQuery(authConfig);
