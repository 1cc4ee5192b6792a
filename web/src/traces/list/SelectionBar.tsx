import { Link } from "@tanstack/react-router";
import { Copy, Download, GitCompareArrows, X } from "lucide-react";
import { useState } from "react";
import { Button } from "../../ui/Button";
import type { TraceItem } from "./traceItem";

interface SelectionBarProps {
  selected: ReadonlyMap<string, TraceItem>;
  linkOf: (trace: TraceItem) => string;
  onExport: () => void;
  onClear: () => void;
}

/** What can be done with the selected rows. */
export function SelectionBar({ selected, linkOf, onExport, onClear }: SelectionBarProps) {
  const [copied, setCopied] = useState<unknown>(null);
  const traces = [...selected.values()];
  const copy = async () => {
    await navigator.clipboard.writeText(traces.map(linkOf).join("\n"));
    setCopied(selected);
  };
  return (
    <div
      role="toolbar"
      aria-label="Selected traces"
      className="flex h-10 shrink-0 items-center gap-2 border-t border-line bg-surface px-4 text-table"
    >
      <span role="status" className="mr-2 font-medium">
        {selected.size} selected
      </span>
      {traces.length === 2 ? (
        <Link
          to="/traces/compare"
          search={{ a: traces[0]!.trace_id, b: traces[1]!.trace_id }}
          className="inline-flex h-7 items-center gap-1.5 rounded-sm border border-accent bg-accent px-2.5 font-medium text-on-accent hover:opacity-90"
        >
          <GitCompareArrows aria-hidden className="size-3.5" />
          Compare
        </Link>
      ) : (
        <span className="px-1 text-fg-3">
          {traces.length === 1 ? "Select one more to compare" : "Two can be compared"}
        </span>
      )}
      <Button onClick={() => void copy()}>
        <Copy aria-hidden className="size-3.5" />
        {copied === selected ? "Copied" : "Copy links"}
      </Button>
      <Button onClick={onExport}>
        <Download aria-hidden className="size-3.5" />
        Export
      </Button>
      <Button look="quiet" onClick={onClear} className="ml-auto">
        <X aria-hidden className="size-3.5" />
        Clear
      </Button>
    </div>
  );
}
