namespace Sightline.Model.Spans;

/// <summary>OpenTelemetry's status code, with the numbers of the wire format.</summary>
public enum SpanStatus : byte
{
    Unset = 0,
    Ok = 1,
    Error = 2,
}
