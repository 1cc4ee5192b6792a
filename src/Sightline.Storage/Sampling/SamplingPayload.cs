using System.Buffers.Binary;
using Sightline.Model.Ids;
using Sightline.Model.Sampling;

namespace Sightline.Storage.Sampling;

/// <summary>
/// Version 1 of the payload of a journal record of decisions, byte by byte in <c>docs/formats/journal.md</c>: entries of
/// one length, one after the other.
/// </summary>
static class SamplingPayload
{
    public const byte Version = 1;
    public const int EntryBytes = 40;

    public static byte[] Write(IReadOnlyList<SamplingEntry> entries)
    {
        var payload = new byte[entries.Count * EntryBytes];
        for (var i = 0; i < entries.Count; i++)
        {
            var bytes = payload.AsSpan(i * EntryBytes, EntryBytes);
            var entry = entries[i];
            entry.Trace.Write(bytes);
            bytes[16] = (byte)entry.Change;
            bytes[17] = (byte)entry.Sampling.Outcome;
            bytes[18] = (byte)entry.Sampling.Reason;
            bytes[19] = (byte)entry.Sampling.Holds;
            BinaryPrimitives.WriteInt32LittleEndian(bytes[20..], entry.Sampling.Revision);
            BinaryPrimitives.WriteInt32LittleEndian(bytes[24..], entry.Sampling.SharePpm);
            BinaryPrimitives.WriteInt32LittleEndian(bytes[28..], entry.SpanCount);
            BinaryPrimitives.WriteInt64LittleEndian(bytes[32..], entry.Intake);
        }
        return payload;
    }

    public static int Count(ReadOnlySpan<byte> payload) => payload.Length / EntryBytes;

    public static SamplingEntry Read(ReadOnlySpan<byte> payload, int index)
    {
        var bytes = payload.Slice(index * EntryBytes, EntryBytes);
        var sampling = new TraceSampling(
            (SamplingOutcome)bytes[17], (SamplingReason)bytes[18], BinaryPrimitives.ReadInt32LittleEndian(bytes[20..]),
            BinaryPrimitives.ReadInt32LittleEndian(bytes[24..]))
        {
            Holds = (TraceHolds)bytes[19],
        };
        return new SamplingEntry(
            (SamplingChange)bytes[16], TraceId.Read(bytes), sampling, BinaryPrimitives.ReadInt32LittleEndian(bytes[28..]),
            BinaryPrimitives.ReadInt64LittleEndian(bytes[32..]));
    }
}
