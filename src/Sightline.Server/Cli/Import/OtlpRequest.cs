using Sightline.Ingest.Otlp;

namespace Sightline.Server.Cli.Import;

/// <summary>One <c>ExportTraceServiceRequest</c> of a file.</summary>
/// <param name="Body">Its bytes, owned by the request.</param>
/// <param name="Encoding">How they are written.</param>
/// <param name="Number">Its place in the file, from 1.</param>
sealed record OtlpRequest(ReadOnlyMemory<byte> Body, OtlpEncoding Encoding, int Number);
