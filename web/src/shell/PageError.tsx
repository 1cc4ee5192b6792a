import type { ErrorComponentProps } from "@tanstack/react-router";
import { ProblemHelp } from "../ui/ProblemHelp";

/** What stays when a page breaks: the rest of the shell, the reason and a way on. */
export function PageError({ error, reset }: ErrorComponentProps) {
  return <ProblemHelp error={error} retry={reset} />;
}
