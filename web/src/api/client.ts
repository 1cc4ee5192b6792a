import createClient from "openapi-fetch";
import { ProblemError } from "./problem";
import type { paths } from "./schema";

/** The REST API; its types are generated from `/openapi/v1.json`. */
export const api = createClient<paths>({ baseUrl: globalThis.location.origin });

interface Answer<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/** The body of an answer, or a thrown {@link ProblemError}: `await body(api.GET("/api/v1/traces", { params, signal }))`. */
export async function body<T>(answer: Promise<Answer<T>>): Promise<T> {
  const { data, error, response } = await answer.catch((failure: unknown) => {
    if (failure instanceof TypeError) throw ProblemError.unreachable();
    throw failure;
  });
  if (!response.ok) throw ProblemError.from(response.status, error);
  return data as T;
}
