import { ProblemHelp } from "../ui/ProblemHelp";

/** Why numbers are missing or old; nothing where they are not. */
export function PanelProblem({ error, retry }: { error: unknown; retry: () => void }) {
  if (error === null || error === undefined) return null;
  return (
    <div className="-m-4">
      <ProblemHelp error={error} retry={retry} />
    </div>
  );
}
