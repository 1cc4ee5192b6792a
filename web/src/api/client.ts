import createClient from "openapi-fetch";
import { callerHeaders } from "./caller";
import { leaveToSignIn } from "./leave";
import { ProblemError } from "./problem";
import type { paths } from "./schema";

/** The REST API; its types are generated from `/openapi/v1.json`. */
export const api = createClient<paths>({ baseUrl: globalThis.location.origin });

api.use({
  onRequest: ({ request }) => {
    for (const [name, value] of Object.entries(callerHeaders(request.method))) {
      if (!request.headers.has(name)) request.headers.set(name, value);
    }
    return request;
  },
});

interface Answer<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/**
 * The body of an answer, or a thrown {@link ProblemError}: `await body(api.GET("/api/v1/traces", { params, signal }))`.
 * Where nobody is signed in any more, the page is left for sign-in.
 */
export async function body<T>(answer: Promise<Answer<T>>): Promise<T> {
  const { data, error, response } = await answer.catch((failure: unknown) => {
    if (failure instanceof TypeError) throw ProblemError.unreachable();
    throw failure;
  });
  if (!response.ok) {
    const problem = ProblemError.from(response.status, error);
    if (problem.isSignedOut) return leaveToSignIn();
    throw problem;
  }
  return data as T;
}
