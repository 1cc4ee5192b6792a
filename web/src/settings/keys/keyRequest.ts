import * as z from "zod/mini";
import type { KeyRequest } from "./queries";

const DayMilliseconds = 86_400_000;

export const KeySchema = z.object({
  name: z.string().check(z.trim(), z.minLength(1, "What it is for, such as the name of a service")),
  access: z.enum(["write", "both", "read"]),
  project_id: z.string(),
  environment: z.string().check(z.trim()),
  days: z.string(),
});

/** What the API wants, of what the form says. */
export function keyRequest(form: z.infer<typeof KeySchema>, now: number): KeyRequest {
  const days = Number(form.days);
  return {
    name: form.name,
    permissions: { read: form.access !== "write", write: form.access !== "read" },
    project_id: form.project_id || null,
    environment: form.environment || null,
    expires_at: days > 0 ? new Date(now + days * DayMilliseconds).toISOString() : null,
  };
}
