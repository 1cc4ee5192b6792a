using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Sightline.Load.Servers;

/// <summary>One kept-alive HTTP/1.1 connection that does as little as possible around each request.</summary>
sealed class HttpConnection : IDisposable
{
    readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    readonly byte[] _answer = new byte[16 << 10];

    public HttpConnection(IPEndPoint server) => _socket.Connect(server);

    /// <summary>The head of a request up to where Content-Length is to follow.</summary>
    public static string Head(IPEndPoint server) =>
        $"POST /v1/traces HTTP/1.1\r\nHost: {server}\r\nContent-Type: application/x-protobuf\r\n";

    /// <summary>Sends a whole request and waits for the whole answer; anything but an unqualified 200 throws.</summary>
    public void Exchange(ReadOnlySpan<byte> request)
    {
        while (!request.IsEmpty)
            request = request[_socket.Send(request)..];
        var length = 0;
        while (true)
        {
            var read = _socket.Receive(_answer.AsSpan(length));
            if (read == 0)
                throw new IOException("The server closed the connection.");
            length += read;
            var text = Encoding.ASCII.GetString(_answer, 0, length);
            var headEnd = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
            if (headEnd < 0)
                continue;
            // An empty body is a success without a word about rejected spans.
            if (!text.StartsWith("HTTP/1.1 200 ", StringComparison.Ordinal) || BodyLength(text, headEnd) != 0)
                throw new IOException($"The server answered: {text}");
            return;
        }
    }

    public void Dispose() => _socket.Dispose();

    static int BodyLength(string head, int headEnd)
    {
        const string Name = "content-length:";
        var at = head.IndexOf(Name, StringComparison.OrdinalIgnoreCase);
        if (at < 0 || at > headEnd)
            return -1;
        var end = head.IndexOf('\r', at);
        return int.Parse(head.AsSpan(at + Name.Length, end - at - Name.Length), System.Globalization.CultureInfo.InvariantCulture);
    }
}
