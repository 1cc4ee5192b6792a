namespace Sightline.Ingest.Otlp;

/// <summary>The two encodings of an OTLP body.</summary>
public enum OtlpEncoding
{
    Protobuf,
    Json,
}
