import { Database } from "lucide-react";
import { KindIcon, kindColour } from "../kinds/KindIcon";
import type { GraphKind } from "./graph";

export const nodeColour = (kind: GraphKind): string => kindColour[kind === "store" ? "retriever" : kind];

export function GraphIcon({ kind }: { kind: GraphKind }) {
  if (kind !== "store") return <KindIcon kind={kind} />;
  return <Database aria-label="store" role="img" className="size-3.5 shrink-0" style={{ color: nodeColour(kind) }} />;
}
