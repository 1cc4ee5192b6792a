namespace Sightline.Storage.Payloads;

/// <summary>Consecutive chunks of one block of a segment's payload region; a value is a list of these.</summary>
/// <param name="First">Number of the first chunk in the segment.</param>
/// <param name="Count">How many, at least one.</param>
readonly record struct ChunkRun(int First, int Count);
