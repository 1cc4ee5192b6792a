namespace Sightline.Ingest.Otlp;

/// <summary>Counts the records of a request whose signal is not stored, so that the answer can say how many were refused.</summary>
public static class RecordCounter
{
    /// <summary>
    /// Counts log records, metric data points or spans. False when the body cannot be read; <paramref name="malformed"/>
    /// then says where and what was expected.
    /// </summary>
    public static bool TryCount(
        OtlpSignal signal, ReadOnlyMemory<byte> body, OtlpEncoding encoding, out int records, out string? malformed) =>
        throw new NotImplementedException();
}
