import { CopyButton } from "../../ui/CopyButton";
import type { Exception } from "../meaning";
import { LongText } from "./LongText";
import { ValueView } from "./ValueView";

/** A message may hold all that could not be read; the stack trace below is wanted too. */
const MessageLines = 6;

/** What was thrown, where, and what the failing frame held. */
export function ExceptionView({ exception }: { exception: Exception }) {
  const { type, message, stackTrace, variables } = exception;
  return (
    <div className="flex flex-col gap-2 py-1">
      <div className="break-words">
        <p className="font-medium text-error">{type ?? "exception"}</p>
        {message !== null && <LongText text={message} lines={MessageLines} />}
      </div>
      {variables.length > 0 && (
        <section aria-label="Variables" className="rounded-sm border border-line">
          <h4 className="px-2 pt-1 text-meta font-medium text-fg-3">Variables</h4>
          <dl className="px-2 pb-1">
            {variables.map(([name, value]) => (
              <div key={name} className="grid grid-cols-[minmax(90px,1fr)_minmax(0,2fr)] gap-2 text-table">
                <dt className="font-mono leading-5 break-words text-fg-2">{name}</dt>
                <dd className="min-w-0 leading-5">
                  <ValueView value={value} />
                </dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      {stackTrace !== null && (
        <section aria-label="Stack trace" className="relative rounded-sm border border-line bg-canvas">
          <div className="flex items-center justify-between pl-2">
            <h4 className="text-meta font-medium text-fg-3">Stack trace</h4>
            <CopyButton text={stackTrace} label="Copy stack trace" />
          </div>
          <div
            // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls
            tabIndex={0}
            className="overflow-x-auto px-2 pb-2"
          >
            <LongText text={stackTrace} mono asLines />
          </div>
        </section>
      )}
    </div>
  );
}
