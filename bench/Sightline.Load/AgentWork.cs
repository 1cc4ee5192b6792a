using System.Globalization;
using System.Net;
using System.Text;
using Sightline.Load.Shapes;

namespace Sightline.Load;

/// <summary>Agents that resend their conversation. Built before the clock runs: random words cost more to make than to send.</summary>
/// <param name="server">Where the requests go.</param>
/// <param name="firstTrace">Number of the first trace: another than 0 beside other work on the same server.</param>
sealed class AgentWork(IPEndPoint server, long firstTrace = 0) : Work(server, AgentRequest.SpansPerTrace)
{
    readonly Random _random = new(1);
    readonly List<byte[]> _bodies = [];

    /// <summary>The body of the request that a trace of the last deal was sent in.</summary>
    public byte[] Body(long trace) => _bodies[(int)(trace - (Traces - _bodies.Count))];

    protected override NextRequest[] DealUpTo(long end, int connections)
    {
        _bodies.Clear();
        var heads = new List<byte[]>();
        while (TryTake(1, end, out var trace))
        {
            var body = AgentRequest.Build(firstTrace + trace, Now(), _random);
            _bodies.Add(body);
            heads.Add(Encoding.ASCII.GetBytes(
                string.Create(CultureInfo.InvariantCulture, $"{Head}Content-Length: {body.Length}\r\n\r\n")));
        }
        byte[][] requests = [.. _bodies.Select((body, i) => (byte[])[.. heads[i], .. body])];
        var taken = -1;
        NextRequest source = (out int count, out int bytes) =>
        {
            (count, bytes) = (0, 0);
            var index = Interlocked.Increment(ref taken);
            if (index >= requests.Length)
                return [];
            (count, bytes) = (AgentRequest.SpansPerTrace, _bodies[index].Length);
            return requests[index];
        };
        return [.. Enumerable.Repeat(source, connections)];
    }
}
