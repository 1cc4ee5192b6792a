namespace Sightline.Ingest.Redaction;

/// <summary>What stands for the key where a rule sees a text that is not an attribute.</summary>
public static class RedactionKeys
{
    public static ReadOnlySpan<byte> SpanName => "span.name"u8;
    public static ReadOnlySpan<byte> StatusMessage => "status.message"u8;
    public static ReadOnlySpan<byte> EventName => "event.name"u8;
    public static ReadOnlySpan<byte> TraceState => "trace_state"u8;
    public static ReadOnlySpan<byte> ScopeName => "scope.name"u8;
    public static ReadOnlySpan<byte> ScopeVersion => "scope.version"u8;
}
