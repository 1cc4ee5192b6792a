import { useQuery } from "@tanstack/react-query";
import { api, body } from "../../api/client";

/** As many as a workspace has in practice; a key of another shows the id. */
const ProjectsMax = 1_000;

/** Projects by id. */
export function useProjectNames(): ReadonlyMap<string, string> {
  const { data } = useQuery({
    queryKey: ["/api/v1/projects", "names"],
    queryFn: async ({ signal }) => {
      const query = { limit: ProjectsMax };
      const { items } = await body(api.GET("/api/v1/projects", { params: { query }, signal }));
      return new Map(items.map(({ id, name }) => [id, name]));
    },
  });
  return data ?? new Map();
}
