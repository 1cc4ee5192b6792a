/** Counts of one step of time. */
export interface TimeBucket {
  /** Unix milliseconds. */
  start: number;
  count: number;
  /** Those of them that failed. */
  errors: number;
}

export interface Bar {
  x: number;
  width: number;
  /** Pixels from the baseline; failed ones stand at the bottom of it. */
  height: number;
  errorHeight: number;
}

/** What is not nothing is seen. */
const LeastHeight = 2;

/** Pixels between bars that are wide enough to spare one. */
const Gap = 1;

/** The next round number: 1, 2 or 5 and zeros. */
export function niceCeiling(value: number): number {
  if (value <= 1) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  const lead = [1, 2, 5, 10].find((candidate) => candidate * power >= value) ?? 10;
  return lead * power;
}

/** One bar for each bucket, over the whole width. */
export function layoutBars(buckets: readonly TimeBucket[], width: number, height: number, top: number): Bar[] {
  const slot = width / Math.max(1, buckets.length);
  const scale = (count: number) => (count === 0 ? 0 : Math.max(LeastHeight, (count / top) * height));
  return buckets.map((bucket, place) => ({
    x: place * slot,
    width: Math.max(1, slot > 3 ? slot - Gap : slot),
    height: Math.min(height, scale(bucket.count)),
    errorHeight: Math.min(height, scale(bucket.errors)),
  }));
}

/** The bucket under a place of the lane. */
export function bucketAt(x: number, width: number, count: number): number {
  return Math.min(count - 1, Math.max(0, Math.floor((x / Math.max(1, width)) * count)));
}

/** The highest count; 0 without buckets. */
export function highest(buckets: readonly TimeBucket[]): number {
  let most = 0;
  for (const bucket of buckets) most = Math.max(most, bucket.count);
  return most;
}
