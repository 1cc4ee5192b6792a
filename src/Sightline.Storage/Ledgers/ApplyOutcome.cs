namespace Sightline.Storage.Ledgers;

/// <summary>What became of the spans of a request; the last three add up to the first.</summary>
/// <param name="Spans">Spans that were accepted.</param>
/// <param name="Stored">New ones, and other revisions.</param>
/// <param name="Duplicates">Those that were there with equal content.</param>
/// <param name="DeadLettered">Those that could not be stored.</param>
readonly record struct ApplyOutcome(long Spans, long Stored, long Duplicates, long DeadLettered);
