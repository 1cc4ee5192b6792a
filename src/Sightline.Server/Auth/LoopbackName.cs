using System.Net;

namespace Sightline.Server.Auth;

/// <summary>Names that lead to this machine whatever DNS says.</summary>
static class LoopbackName
{
    public static bool Is(string host)
    {
        if (host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase))
            return true;
        // IPAddress also reads "2130706433" and "0x7f.1"; a browser would have rewritten those.
        return IPAddress.TryParse(host, out var ip) && IPAddress.IsLoopback(ip)
            && (host.StartsWith("127.", StringComparison.Ordinal) || host.StartsWith('['));
    }
}
