import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, body } from "../../api/client";
import type { components } from "../../api/schema";
import { usePages } from "../parts/usePages";

export type Project = components["schemas"]["ProjectItem"];

const Projects = ["/api/v1/projects"];

export const useProjects = () =>
  usePages([...Projects, "pages"], (cursor, signal) =>
    body(api.GET("/api/v1/projects", { params: { query: { cursor } }, signal })),
  );

export interface ProjectForm {
  name: string;
  slug?: string;
  description: string;
}

export function useChangeProjects() {
  const client = useQueryClient();
  const onSuccess = () => client.invalidateQueries({ queryKey: Projects });
  return {
    save: useMutation({
      mutationFn: async ({ id, slug, ...rest }: ProjectForm & { id: string | undefined }): Promise<Project> =>
        id === undefined
          ? body(api.POST("/api/v1/projects", { body: { ...rest, slug: slug || null } }))
          : body(api.PATCH("/api/v1/projects/{id}", { params: { path: { id } }, body: rest })),
      onSuccess,
    }).mutateAsync,
    remove: useMutation({
      mutationFn: (id: string) => body(api.DELETE("/api/v1/projects/{id}", { params: { path: { id } } })),
      onSuccess,
    }).mutateAsync,
  };
}
