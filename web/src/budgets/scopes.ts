import { withTerm } from "../panels/evidence";
import type { Budget } from "./queries";

/** What a budget can be of, with the field of a filter that asks for its calls. */
export const Scopes = [
  { id: "workspace", label: "The workspace", field: "" },
  { id: "project", label: "A project", field: "resource.project.id" },
  { id: "agent", label: "An agent", field: "agent" },
  { id: "user", label: "A user", field: "user" },
  { id: "model", label: "A model", field: "model" },
  { id: "provider", label: "A provider", field: "provider" },
  { id: "service", label: "A service", field: "service" },
  { id: "environment", label: "An environment", field: "resource.deployment.environment.name" },
  { id: "workflow", label: "A workflow", field: "workflow" },
] as const;

export const Periods = ["daily", "weekly", "monthly", "quarterly", "annual"] as const;

/** The filter of the calls that a budget pays for. */
export function filterOf({ scope, value }: Pick<Budget, "scope" | "value">): string {
  const field = Scopes.find(({ id }) => id === scope)?.field ?? "";
  return field === "" || value === null ? "" : withTerm("", field, value);
}

/** `agent planner`; of all of it `workspace`. */
export const scopeText = ({ scope, value }: Pick<Budget, "scope" | "value">): string =>
  value === null ? scope : `${scope} ${value}`;
