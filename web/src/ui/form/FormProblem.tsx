import { TriangleAlert } from "lucide-react";
import { ProblemError } from "../../api/problem";

/** What went wrong and belongs to no field, in the server's words; nothing while nothing did. */
export function FormProblem({ problem }: { problem: unknown }) {
  if (problem === null || problem === undefined) return null;
  const title = problem instanceof ProblemError ? problem.problem.title : "This did not work";
  const detail = problem instanceof Error ? problem.message : String(problem);
  return (
    <div role="alert" className="flex gap-2 rounded-sm border border-error p-2 text-table">
      <TriangleAlert aria-hidden className="mt-0.5 size-3.5 shrink-0 text-error" />
      <div className="min-w-0 break-words">
        {title !== undefined && title !== detail && <p className="font-medium">{title}</p>}
        <p className="text-fg-2">{detail}</p>
      </div>
    </div>
  );
}
