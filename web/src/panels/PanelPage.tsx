import { GitCompareArrows } from "lucide-react";
import type { ReactNode } from "react";
import { FilterBar } from "../filters/FilterBar";
import { FilterProblem } from "../filters/FilterProblem";
import { mistakeOf } from "../filters/mistake";
import { useKeys } from "../shell/keys/useKeys";
import { Button } from "../ui/Button";
import { cx } from "../ui/cx";
import { NothingCalled } from "./NothingCalled";
import { usePage } from "./usePage";

interface PanelPageProps {
  title: string;
  /** Of the answer that says whether the filter is understood. */
  error: unknown;
  retry: () => void;
  /** Nothing was called: one word for that stands in place of the panels. */
  isEmpty?: boolean;
  /** The page's series can be compared with the time before. */
  canCompare?: boolean;
  /** What is shown can be filtered. */
  hasFilter?: boolean;
  /** Beside the filter. */
  actions?: ReactNode;
  children: ReactNode;
}

/** A page of panels over one filter and time range. */
export function PanelPage({
  title,
  error,
  retry,
  canCompare = false,
  isEmpty = false,
  hasFilter = true,
  actions,
  children,
}: PanelPageProps) {
  const { q, range, compares, setSearch } = usePage();
  const mistake = mistakeOf(error);
  const toggle = () => setSearch({ compare: compares ? undefined : "previous" });
  useKeys([{ keys: "v", label: "Compare with the time before", group: title, run: toggle }], canCompare);
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <div className="flex shrink-0 flex-wrap items-start gap-x-4 gap-y-2 border-b border-line px-4 pt-3 pb-2">
        <h1 className="text-page font-semibold">{title}</h1>
        {hasFilter ? (
          <FilterBar value={q} onRun={(next) => setSearch({ q: next || undefined })} mistake={mistake} range={range} />
        ) : (
          <span className="flex-1" />
        )}
        {canCompare && (
          <Button
            aria-pressed={compares}
            onClick={toggle}
            title="Draw the time before under the series"
            className={cx("my-0.5", compares && "border-accent! text-accent!")}
          >
            <GitCompareArrows aria-hidden className="size-3.5" />
            Compare
          </Button>
        )}
        {actions}
      </div>
      {mistake === null ? (
        <div className="min-h-0 flex-1 overflow-auto">
          <div className="flex max-w-450 flex-col gap-3 px-4 py-3">{isEmpty ? <NothingCalled /> : children}</div>
        </div>
      ) : (
        <FilterProblem error={error} retry={retry} />
      )}
    </div>
  );
}

/** Panels beside each other where there is room. */
export function PanelRow({ children, wideFirst = false }: { children: ReactNode; wideFirst?: boolean }) {
  return <div className={cx("grid gap-3", wideFirst ? "xl:grid-cols-[2fr_1fr]" : "xl:grid-cols-2")}>{children}</div>;
}
