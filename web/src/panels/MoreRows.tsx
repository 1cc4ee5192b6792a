import { Button } from "../ui/Button";
import { Spinner } from "../ui/Spinner";

interface MoreRowsProps {
  shown: number;
  hasMore: boolean;
  isFetchingMore: boolean;
  more: () => void;
}

/** Below a list in pages: how many rows there are so far, and the next. */
export function MoreRows({ shown, hasMore, isFetchingMore, more }: MoreRowsProps) {
  if (!hasMore) return null;
  return (
    <div className="flex items-center gap-3 border-t border-line px-3 py-2 text-table text-fg-2">
      {isFetchingMore ? <Spinner label="More rows" /> : <Button onClick={more}>More</Button>}
      The first {shown} are shown
    </div>
  );
}
