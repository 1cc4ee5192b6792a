using Sightline.Model.Wire;

namespace Sightline.Server.Api.Json;

/// <summary>The single fields of a span that have no column.</summary>
readonly ref struct RestFields
{
    /// <summary>Reads <see cref="Model.Spans.SpanView.Rest"/>; fields that are not there are empty or zero.</summary>
    public RestFields(ReadOnlySpan<byte> rest)
    {
        var reader = new ProtobufReader(rest);
        while (reader.TryReadField())
        {
            switch (reader.Field, reader.Type)
            {
                case (SpanField.TraceState, WireType.Bytes):
                    TraceState = reader.Value;
                    break;
                case (SpanField.Flags, WireType.Fixed32):
                    Flags = (uint)reader.Number;
                    break;
                case (SpanField.DroppedAttributes, WireType.Varint):
                    DroppedAttributes = (uint)reader.Number;
                    break;
                case (SpanField.DroppedEvents, WireType.Varint):
                    DroppedEvents = (uint)reader.Number;
                    break;
                case (SpanField.DroppedLinks, WireType.Varint):
                    DroppedLinks = (uint)reader.Number;
                    break;
                case (SpanField.Status, WireType.Bytes):
                    StatusMessage = MessageOf(reader.Value, StatusMessage);
                    break;
            }
        }
    }

    public ReadOnlySpan<byte> TraceState { get; }
    public ReadOnlySpan<byte> StatusMessage { get; }
    public uint Flags { get; }
    public uint DroppedAttributes { get; }
    public uint DroppedEvents { get; }
    public uint DroppedLinks { get; }

    // A message field that is there twice is merged, as protobuf says: what the later does not set stays.
    static ReadOnlySpan<byte> MessageOf(ReadOnlySpan<byte> status, ReadOnlySpan<byte> earlier)
    {
        var reader = new ProtobufReader(status);
        while (reader.TryReadField())
            if (reader.Field == StatusField.Message && reader.Type == WireType.Bytes)
                earlier = reader.Value;
        return earlier;
    }
}

/// <summary>The single fields of a span's link.</summary>
readonly ref struct LinkFields
{
    /// <summary>Reads the body of a <c>Span.Link</c>; fields that are not there are empty or zero.</summary>
    public LinkFields(ReadOnlySpan<byte> message)
    {
        var reader = new ProtobufReader(message);
        while (reader.TryReadField())
        {
            switch (reader.Field, reader.Type)
            {
                case (LinkField.TraceId, WireType.Bytes):
                    TraceId = reader.Value;
                    break;
                case (LinkField.SpanId, WireType.Bytes):
                    SpanId = reader.Value;
                    break;
                case (LinkField.TraceState, WireType.Bytes):
                    TraceState = reader.Value;
                    break;
                case (LinkField.DroppedAttributes, WireType.Varint):
                    DroppedAttributes = (uint)reader.Number;
                    break;
                case (LinkField.Flags, WireType.Fixed32):
                    Flags = (uint)reader.Number;
                    break;
            }
        }
    }

    public ReadOnlySpan<byte> TraceId { get; }
    public ReadOnlySpan<byte> SpanId { get; }
    public ReadOnlySpan<byte> TraceState { get; }
    public uint DroppedAttributes { get; }
    public uint Flags { get; }
}
