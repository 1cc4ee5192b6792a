using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using Sightline.Model.Ids;
using Sightline.Server.Tests.Support;

namespace Sightline.Server.Tests.Receivers;

/// <summary>The exporter of OpenTelemetry .NET. Its ForceFlush answers true on failure, so only what is stored counts.</summary>
public sealed partial class ExporterTests(SightlineFixture fixture) : IClassFixture<SightlineFixture>
{
    const int Spans = 20;

    SightlineProgram Program => fixture.Program;

    [Theory]
    [InlineData(OtlpExportProtocol.Grpc)]
    [InlineData(OtlpExportProtocol.HttpProtobuf)]
    public void The_dotnet_exporter_delivers_every_span(OtlpExportProtocol protocol)
    {
        using var source = new ActivitySource($"exporter-test-{protocol}");
        using var provider = Sdk.CreateTracerProviderBuilder()
            .AddSource(source.Name)
            .SetSampler(new AlwaysOnSampler())
            .AddOtlpExporter(otlp => Configure(otlp, protocol, "/v1/traces"))
            .Build();
        using var root = source.StartActivity("root")!;
        for (var i = 1; i < Spans; i++)
            source.StartActivity($"step {i}")!.SetTag("i", i).AddEvent(new ActivityEvent("happened")).Dispose();
        root.Stop();
        provider.ForceFlush();

        Assert.True(TraceId.TryParse(root.TraceId.ToHexString(), out var id));
        var trace = Program.Store.FindTrace(Program.Scope, id);
        Assert.NotNull(trace);
        Assert.Equal(Spans, trace.Count);
        Assert.Equal("root", System.Text.Encoding.UTF8.GetString(trace[0].Name));
    }

    [Theory]
    [InlineData(OtlpExportProtocol.Grpc, "grpc")]
    [InlineData(OtlpExportProtocol.HttpProtobuf, "http")]
    public async Task The_dotnet_exporter_of_metrics_is_answered_with_success(
        OtlpExportProtocol protocol, string transport)
    {
        using var meter = new Meter($"exporter-test-{protocol}");
        using var provider = Sdk.CreateMeterProviderBuilder()
            .AddMeter(meter.Name)
            .AddOtlpExporter(otlp => Configure(otlp, protocol, "/v1/metrics"))
            .Build();
        meter.CreateCounter<long>("things").Add(3);
        provider.ForceFlush();
        var metrics = await Program.Client.GetStringAsync("/metrics");
        Assert.Contains(
            $"sightline_ingest_requests_total{{transport=\"{transport}\",signal=\"metrics\",outcome=\"stored\"}} 1\n",
            metrics, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(OtlpExportProtocol.Grpc, "grpc")]
    [InlineData(OtlpExportProtocol.HttpProtobuf, "http")]
    public async Task The_dotnet_exporter_of_logs_is_answered_with_success(OtlpExportProtocol protocol, string transport)
    {
        using (var loggers = LoggerFactory.Create(logging => logging.AddOpenTelemetry(
            telemetry => telemetry.AddOtlpExporter(otlp => Configure(otlp, protocol, "/v1/logs")))))
        {
            LogSomething(loggers.CreateLogger("test"));
        }
        var metrics = await Program.Client.GetStringAsync("/metrics");
        Assert.Contains(
            $"sightline_ingest_requests_total{{transport=\"{transport}\",signal=\"logs\",outcome=\"stored\"}} 1\n",
            metrics, StringComparison.Ordinal);
    }

    void Configure(OtlpExporterOptions otlp, OtlpExportProtocol protocol, string path)
    {
        otlp.Protocol = protocol;
        otlp.Endpoint = protocol == OtlpExportProtocol.Grpc
            ? Program.OtlpGrpc
            : new Uri(Program.OtlpHttp, path);
    }

    [LoggerMessage(1, LogLevel.Warning, "Something happened")]
    static partial void LogSomething(ILogger log);
}
