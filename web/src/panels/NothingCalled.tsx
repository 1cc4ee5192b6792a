import { Link } from "@tanstack/react-router";
import { EmptyState } from "../ui/EmptyState";
import { NextSteps } from "./NoCalls";
import { usePage } from "./usePage";

/** A page without anything to show: why, and what to do. */
export function NothingCalled() {
  const { q } = usePage();
  return (
    <EmptyState title={q === "" ? "No calls in this time" : "No call of this time satisfies the filter"}>
      <div className="flex flex-col items-center gap-3">
        <p>
          Calls are the spans of models, embeddings and rerankers, and all that say how many tokens were used. The{" "}
          <Link to="/traces" search={{ q: q || undefined } as never} className="text-accent underline">
            traces of this time
          </Link>{" "}
          show what came in.
        </p>
        <NextSteps />
      </div>
    </EmptyState>
  );
}
