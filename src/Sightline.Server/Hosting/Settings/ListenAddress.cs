using System.Net;

namespace Sightline.Server.Hosting.Settings;

/// <summary>Where a listener listens: an IP address or <c>localhost</c>, and a port; port 0 is any free one.</summary>
sealed record ListenAddress(IPAddress Ip, int Port)
{
    public const string Expected = "HOST:PORT, HOST an IP address (IPv6 in brackets) or localhost, PORT 0 to 65535";

    public bool IsLoopback => IPAddress.IsLoopback(Ip);

    public static bool TryParse(string text, out ListenAddress address)
    {
        address = new ListenAddress(IPAddress.None, 0);
        var colon = text.LastIndexOf(':');
        if (colon <= 0 || !ushort.TryParse(text.AsSpan(colon + 1), out var port))
            return false;
        var host = text[..colon];
        if (host.StartsWith('[') != host.Contains(':', StringComparison.Ordinal))
            return false;
        if (host.Equals("localhost", StringComparison.OrdinalIgnoreCase))
            host = "127.0.0.1";
        if (!IPAddress.TryParse(host, out var ip))
            return false;
        address = new ListenAddress(ip, port);
        return true;
    }

    public override string ToString() => new IPEndPoint(Ip, Port).ToString();
}
