namespace Sightline.Model.Spans;

/// <summary>OpenTelemetry's span kind, with the numbers of the wire format.</summary>
public enum SpanKind : byte
{
    Unspecified = 0,
    Internal = 1,
    Server = 2,
    Client = 3,
    Producer = 4,
    Consumer = 5,
}
