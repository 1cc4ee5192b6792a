import { mistakeOf } from "./mistake";
import { EmptyState } from "../ui/EmptyState";
import { ProblemHelp } from "../ui/ProblemHelp";

/** Why there is no answer. What is wrong with the filter stands below the filter itself. */
export function FilterProblem({ error, retry }: { error: unknown; retry: () => void }) {
  if (mistakeOf(error) === null) return <ProblemHelp error={error} retry={retry} />;
  return <EmptyState title="The filter cannot be understood">Mend what is underlined, and press Enter.</EmptyState>;
}
