interface SparklineProps {
  /** Whole of each bucket, and the part of it that is drawn; a bucket of nothing is a gap. */
  whole: readonly number[];
  part: readonly number[];
  /** What is drawn, in words, with its last values. */
  label: string;
}

const Width = 120;
const Height = 20;

/** The least that is drawn of a part that is not nothing. */
const LeastHeight = 2;

/** Bars of a share over time: the full height is all of it. */
export function Sparkline({ whole, part, label }: SparklineProps) {
  const step = Width / whole.length;
  const gap = step > 3 ? 1 : 0;
  return (
    <svg role="img" aria-label={label} width={Width} height={Height} viewBox={`0 0 ${Width} ${Height}`}>
      <title>{label}</title>
      {whole.map((all, place) => {
        if (all === 0) return null;
        const share = part[place]! / all;
        const height = share === 0 ? 0 : Math.max(LeastHeight, share * Height);
        return (
          // oxlint-disable-next-line react/no-array-index-key -- a bucket is known by its place
          <g key={place}>
            <rect x={place * step} y={0} width={step - gap} height={Height} className="fill-hover" />
            <rect x={place * step} y={Height - height} width={step - gap} height={height} className="fill-warn" />
          </g>
        );
      })}
      <line x1={0} x2={Width} y1={Height - 0.5} y2={Height - 0.5} className="stroke-line" />
    </svg>
  );
}
