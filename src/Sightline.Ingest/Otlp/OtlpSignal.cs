namespace Sightline.Ingest.Otlp;

/// <summary>The signals that OTLP carries.</summary>
public enum OtlpSignal
{
    Traces,
    Logs,
    Metrics,
}
