import type { components } from "../../api/schema";

/** A trace in a list, as the API gives it. */
export type TraceItem = components["schemas"]["TraceItem"];
