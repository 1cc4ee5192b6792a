import { useNavigate } from "@tanstack/react-router";
import { evidence } from "./evidence";

/** Goes to the list of the traces behind a node or an edge. */
export function useOpenEvidence(q: string): (behind: string) => void {
  const navigate = useNavigate();
  return (behind) => void navigate({ to: "/traces", search: { q: evidence(q, behind) } as never });
}
