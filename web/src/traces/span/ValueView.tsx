import { type AttributeValue } from "../wire";
import { parsed } from "../meaning";
import { JsonTree } from "./JsonTree";
import { LongText } from "./LongText";

/** A value as it reads best: JSON as a tree, anything else as text. */
export function ValueView({ value, mono = true }: { value: AttributeValue; mono?: boolean }) {
  const inner = parsed(value);
  if (typeof inner === "object" && inner !== null) return <JsonTree value={inner} />;
  if (inner === null) return <span className="text-fg-3">null</span>;
  if (inner === "") return <span className="text-fg-3">empty</span>;
  return <LongText text={String(inner)} mono={mono} />;
}
