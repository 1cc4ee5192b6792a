import { cx } from "./cx";

interface SkeletonProps {
  height: number;
  /** It stands for a table that goes to the edges. */
  flush?: boolean;
}

/** The place of something that is not there yet. It does not move. */
export function Skeleton({ height, flush = false }: SkeletonProps) {
  return (
    <div
      role="status"
      className={cx("flex flex-1 flex-col justify-evenly gap-1", flush && "px-3")}
      style={{ minHeight: height - 12 }}
    >
      <span className="sr-only">Loading</span>
      {Array.from({ length: Math.max(1, Math.floor(height / 44)) }, (_, row) => (
        // oxlint-disable-next-line react/no-array-index-key -- they are all the same
        <div
          key={row}
          aria-hidden
          className="h-4 rounded-sm bg-hover"
          style={{ width: `${90 - ((row * 17) % 40)}%` }}
        />
      ))}
    </div>
  );
}
