import { useNavigate } from "@tanstack/react-router";
import { useCallback } from "react";
import { type Evidence, evidenceSearch } from "./evidence";

/** Goes to the list of the traces behind a number. */
export function useEvidence(): (evidence: Evidence) => void {
  const navigate = useNavigate();
  return useCallback(
    (evidence) => void navigate({ to: "/traces", search: evidenceSearch(evidence) as never }),
    [navigate],
  );
}
