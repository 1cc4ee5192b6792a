import { TriangleAlert } from "lucide-react";
import { ProblemError } from "../api/problem";
import { Button } from "./Button";

interface ProblemHelpProps {
  error: unknown;
  retry?: () => void;
}

/** What went wrong in the server's own words, and what can be done. */
export function ProblemHelp({ error, retry }: ProblemHelpProps) {
  const problem = error instanceof ProblemError ? error.problem : {};
  const detail = error instanceof Error ? error.message : String(error);
  return (
    <div role="alert" className="m-4 flex gap-3 rounded-lg border border-error bg-surface p-4">
      <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-error" />
      <div className="flex min-w-0 flex-col items-start gap-2">
        <p className="font-medium">{problem.title ?? "This did not work"}</p>
        {detail !== problem.title && <p className="break-words text-fg-2">{detail}</p>}
        {retry !== undefined && <Button onClick={retry}>Try again</Button>}
      </div>
    </div>
  );
}
