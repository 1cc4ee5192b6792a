using System.Text.RegularExpressions;
using Sightline.Server.Tests.Support;

namespace Sightline.Server.Tests.Hosting;

public sealed partial class MetricsTests
{
    [Fact]
    public async Task The_metrics_are_prometheus_text_and_count_what_happened()
    {
        await using var program = await SightlineProgram.StartAsync();
        for (var i = 0; i < 3; i++)
        {
            using var call = await GrpcCall.SendAsync(
                program.OtlpGrpc, GrpcCall.Traces, GrpcCall.Frame(OtlpBody.Protobuf(OtlpBody.NewTraceId())));
            Assert.Equal("0", call.Status);
        }
        using var logs = await GrpcCall.SendAsync(
            program.OtlpGrpc, GrpcCall.Logs, GrpcCall.Frame(OtlpBody.Logs(2)));
        using var answer = await program.Client.GetAsync("/metrics");
        Assert.Equal("text/plain; version=0.0.4; charset=utf-8", answer.Content.Headers.ContentType?.ToString());
        var text = await answer.Content.ReadAsStringAsync();

        var types = new HashSet<string>();
        foreach (var line in text.TrimEnd('\n').Split('\n'))
        {
            if (line.StartsWith("# TYPE ", StringComparison.Ordinal))
                Assert.True(types.Add(line.Split(' ')[2]), line);
            else if (!line.StartsWith("# HELP ", StringComparison.Ordinal))
                Assert.Matches(Sample(), line);
        }
        string[] expected =
        [
            "sightline_ingest_accepted_spans_total 3",
            "sightline_ingest_requests_total{transport=\"grpc\",signal=\"traces\",outcome=\"stored\"} 3",
            "sightline_ingest_rejected_records_total{signal=\"logs\",reason=\"not_stored\"} 2",
            "sightline_ingest_request_duration_seconds_bucket{transport=\"grpc\",le=\"+Inf\"} 4",
            "sightline_ingest_request_duration_seconds_count{transport=\"grpc\"} 4",
            "sightline_ingest_in_flight_bytes 0",
            "sightline_metrics_dropped_total 0",
        ];
        Assert.All(expected, line => Assert.Contains($"\n{line}\n", text, StringComparison.Ordinal));
        string[] families =
        [
            "sightline_store_spans", "sightline_store_journal_bytes", "sightline_store_flushes_total",
            "sightline_store_table_bytes", "sightline_store_merges_total", "sightline_store_merge_read_bytes_total",
            "sightline_store_hidden_rows", "sightline_store_expired_segments_total",
            "dotnet_process_memory_working_set_bytes", "dotnet_gc_collections_total",
            "http_server_request_duration_seconds", "kestrel_active_connections",
        ];
        Assert.All(families, family => Assert.Contains(family, types));
    }

    [GeneratedRegex(
        """^[a-z_][a-z0-9_]*(\{[a-z_]+="([^"\\]|\\.)*"(,[a-z_]+="([^"\\]|\\.)*")*\})? """
        + """(-?[0-9.]+(E[+-]?[0-9]+)?|\+Inf|-Inf|NaN)$""")]
    private static partial Regex Sample();
}
