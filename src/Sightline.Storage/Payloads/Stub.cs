using Sightline.Storage.Segments;
namespace Sightline.Storage.Payloads;
#pragma warning disable
readonly record struct ChunkRun(int First, int Count);
sealed class TokenFilterBuilder { public void Add(ReadOnlySpan<byte> text) { } public void Write(ColumnWriter to) { } }
sealed class PayloadWriter(SegmentFileWriter file, int quality) { public static List<byte[]> All = []; public void Add(ReadOnlySpan<byte> value, List<ChunkRun> runs, TokenFilterBuilder joints) { lock(All) { runs.Add(new ChunkRun(All.Count, 1)); All.Add(value.ToArray()); } } public void Copy(PayloadReader source, ReadOnlySpan<ChunkRun> runs, List<ChunkRun> to, TokenFilterBuilder joints) { to.AddRange(runs); } public void Finish() { } }
sealed class PayloadReader(SegmentFile file) { public long Length(ReadOnlySpan<ChunkRun> runs) => PayloadWriter.All[runs[0].First].Length; public void Read(ReadOnlySpan<ChunkRun> runs, Span<byte> to) { PayloadWriter.All[runs[0].First].CopyTo(to); } }
