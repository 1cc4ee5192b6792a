import { CopyButton } from "./CopyButton";

interface CodeBlockProps {
  /** What it is, for screen readers and the copy button. */
  label: string;
  code: string;
}

/** Text to be pasted elsewhere. */
export function CodeBlock({ label, code }: CodeBlockProps) {
  return (
    <div className="flex min-w-0 items-start rounded-sm border border-line bg-canvas">
      <pre
        aria-label={label}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls
        tabIndex={0}
        role="region"
        className="min-w-0 flex-1 overflow-x-auto p-2.5 font-mono text-table"
      >
        {code}
      </pre>
      <div className="p-1">
        <CopyButton text={code} label={`Copy ${label}`} />
      </div>
    </div>
  );
}
