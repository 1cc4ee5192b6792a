import type { ProblemError } from "../../api/problem";

/** What the server says about a field, without naming it: it stands beside it. */
export function fieldHelp(detail: string): string {
  const text = detail.replace(/^The field \S+ /, "").replace(/\.$/, "");
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Errors of a refused change by the names of fields; what names no field of the form is about the whole of it. */
export function errorsOf(problem: ProblemError, fields: readonly string[]): Record<string, string> {
  const { field } = problem;
  return field !== undefined && fields.includes(field) ? { [field]: fieldHelp(problem.message) } : {};
}
