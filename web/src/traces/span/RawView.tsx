import { useMemo } from "react";
import { CopyButton } from "../../ui/CopyButton";
import type { AttributeValue, WireSpan } from "../wire";
import { JsonTree } from "./JsonTree";

/** The span as the API gave it. */
export function RawView({ span }: { span: WireSpan }) {
  const value = useMemo(() => span as unknown as AttributeValue, [span]);
  return (
    <div className="relative p-3 [--find-right:32px]">
      <div className="absolute top-2 right-2 z-10">
        <CopyButton text={() => JSON.stringify(span, null, 2)} label="Copy span as JSON" />
      </div>
      <JsonTree value={value} />
    </div>
  );
}
