using System.Net;
using Sightline.Server.Tests.Access;
using Sightline.Server.Tests.Support;
using Sightline.Tests.Support;

namespace Sightline.Server.Tests.Receivers;

public sealed class LargeRequestTests
{
    const int Spans = 5_000;

    [Fact]
    public async Task While_others_send_a_large_request_is_stored_whole_and_counted_once()
    {
        await using var tenants = await Tenants.StartAsync(Engine.Sqlite);
        var before = await LedgerAsync(tenants);
        using var stop = new CancellationTokenSource();
        var others = SendUntilAsync(tenants, stop.Token);
        var trace = OtlpBody.NewTraceId();
        for (var round = 0; round < 2; round++)
        {
            using var answer = await tenants.SendAsync(
                HttpMethod.Post, "/v1/traces", tenants.One.Key, Tenants.Otlp(Body(trace)));
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Contains("spans[17]", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
        await stop.CancelAsync();
        Assert.True(await others > 0);

        var found = await Tenants.JsonAsync(await tenants.GetAsync(
            $"/api/v1/traces/{Convert.ToHexStringLower(trace)}?limit=1", tenants.One.Owner.Token));
        Assert.Equal(Spans, found.GetProperty("trace").GetProperty("span_count").GetInt32());
        var after = await LedgerAsync(tenants);
        Assert.Equal(
            (2 * Spans + 2, Spans, Spans, 2),
            (after.Received - before.Received, after.Stored - before.Stored, after.Duplicate - before.Duplicate,
                after.Rejected - before.Rejected));
    }

    static async Task<int> SendUntilAsync(Tenants tenants, CancellationToken stop)
    {
        var sent = 0;
        while (!stop.IsCancellationRequested)
        {
            Assert.Equal(HttpStatusCode.OK, (await tenants.SendSpanAsync(tenants.Two.Key, OtlpBody.NewTraceId(), "x")).StatusCode);
            sent++;
        }
        return sent;
    }

    static async Task<(long Received, long Stored, long Duplicate, long Rejected)> LedgerAsync(Tenants tenants)
    {
        var ledger = await Tenants.JsonAsync(
            await tenants.GetAsync("/api/v1/ingestion/ledger?range=24h", tenants.One.Owner.Token));
        long Sum(string fate) => ledger.GetProperty("items").EnumerateArray().Sum(item => item.GetProperty(fate).GetInt64());
        Assert.Equal(0, Sum("in_flight"));
        return (Sum("received"), Sum("stored"), Sum("duplicate"), Sum("rejected"));
    }

    // Spans of one trace, and among them one without an id.
    static byte[] Body(byte[] trace)
    {
        var scope = new List<byte>();
        for (var i = 0; i <= Spans; i++)
        {
            byte[] span =
            [
                .. OtlpBody.Bytes(1, trace), .. i == 17 ? [] : OtlpBody.Bytes(2, BitConverter.GetBytes(i + 1L)),
                .. OtlpBody.Bytes(5, "step"u8), .. OtlpBody.Fixed64(7, 1_757_721_600_000_000_000),
            ];
            scope.AddRange(OtlpBody.Bytes(2, span));
        }
        return OtlpBody.Bytes(1, OtlpBody.Bytes(2, [.. scope]));
    }
}
