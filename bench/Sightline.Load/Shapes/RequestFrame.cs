using System.Globalization;
using System.Text;

namespace Sightline.Load.Shapes;

/// <summary>The bytes of a request, head included, of one resource and one scope, and where its spans lie in them.</summary>
sealed class RequestFrame
{
    readonly int _bodyOffset;

    /// <param name="head">What stands before the body: the HTTP head without Content-Length.</param>
    public RequestFrame(string head, WireBuffer resource, string scopeName, IReadOnlyList<WireBuffer> spans)
    {
        var scope = new WireBuffer();
        scope.Message(1, new WireBuffer().Text(1, scopeName).Text(2, "1.0.0"));
        SpanOffsets = new int[spans.Count];
        for (var i = 0; i < spans.Count; i++)
        {
            scope.Message(2, spans[i]);
            SpanOffsets[i] = scope.Length - spans[i].Length;
        }
        var body = new WireBuffer().Message(1, new WireBuffer().Message(1, resource).Message(2, scope)).ToArray();
        var headBytes = Encoding.ASCII.GetBytes(
            string.Create(CultureInfo.InvariantCulture, $"{head}Content-Length: {body.Length}\r\n\r\n"));
        Bytes = [.. headBytes, .. body];
        _bodyOffset = headBytes.Length;
        for (var i = 0; i < SpanOffsets.Length; i++)
            SpanOffsets[i] += Bytes.Length - scope.Length;
    }

    public byte[] Bytes { get; }

    /// <summary>Where the content of each span begins in <see cref="Bytes"/>.</summary>
    public int[] SpanOffsets { get; }

    public int BodyBytes => Bytes.Length - _bodyOffset;

    public static WireBuffer Resource(string service)
    {
        var resource = new WireBuffer();
        resource.Attribute(1, "service.name", service);
        resource.Attribute(1, "service.version", "2.4.1");
        resource.Attribute(1, "deployment.environment.name", "production");
        return resource;
    }
}
