import { CopyButton } from "./CopyButton";

interface CodeBlockProps {
  /** What it is, for screen readers and the copy button. */
  label: string;
  code: string;
}

/** Text to be pasted elsewhere. */
export function CodeBlock({ label, code }: CodeBlockProps) {
  return (
    <div className="relative min-w-0 rounded-sm border border-line bg-canvas">
      <pre
        aria-label={label}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls
        tabIndex={0}
        role="region"
        className="overflow-x-auto p-2.5 pr-10 font-mono text-table"
      >
        {code}
      </pre>
      <div className="absolute top-1 right-1">
        <CopyButton text={code} label={`Copy ${label}`} />
      </div>
    </div>
  );
}
