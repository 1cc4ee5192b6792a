import { useParams } from "@tanstack/react-router";

export function TracePage() {
  const { traceId } = useParams({ from: "/traces/$traceId" });
  return <h1 className="p-4 text-page font-semibold">Trace {traceId}</h1>;
}
