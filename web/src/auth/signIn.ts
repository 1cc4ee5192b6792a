import { setCaller } from "../api/caller";
import { api, body } from "../api/client";

interface Credentials {
  email: string;
  password: string;
}

/** Begins a session whose cookie this page cannot read. */
export async function signIn(credentials: Credentials): Promise<void> {
  const { csrf_token } = await body(api.POST("/api/v1/auth/login", { body: { ...credentials, cookie: true } }));
  setCaller({ workspace: undefined, csrf: csrf_token });
}
