namespace Sightline.Storage.Memtables;

/// <summary>What the spans of a request have in common.</summary>
/// <param name="Intake">When they were taken in, Unix nanoseconds.</param>
/// <param name="Key">The API key that they came with; empty for none.</param>
/// <param name="IsSampled">Whether to keep them is to be decided.</param>
readonly record struct SpanOrigin(long Intake, Guid Key, bool IsSampled);
