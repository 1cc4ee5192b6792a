import { both, ofItem, withTerm } from "../panels/evidence";

/** What cost can be told apart by, with the field of a filter that asks for one. */
export const Dimensions = [
  { id: "model", label: "Model", field: "model" },
  { id: "agent", label: "Agent", field: "agent" },
  { id: "user", label: "User", field: "user" },
  { id: "workflow", label: "Workflow", field: "workflow" },
  { id: "service", label: "Service", field: "service" },
  { id: "environment", label: "Environment", field: "resource.deployment.environment.name" },
  { id: "version", label: "Version", field: "resource.service.version" },
] as const;

export type Dimension = (typeof Dimensions)[number]["id"];

export const dimensionOf = (text: string | undefined) => Dimensions.find(({ id }) => id === text) ?? Dimensions[0];

/** The filter of the calls of one value; those that say none are asked for too where a filter can. */
export function filterOf(q: string, dimension: Dimension, value: string | null): string {
  const { id, field } = dimensionOf(dimension);
  if (id === "model" || id === "agent" || id === "user") return ofItem(q, id, value);
  return value === null ? both(q, `cost>0 NOT ${field}:*`) : withTerm(q, field, value);
}
