using System.Diagnostics.Metrics;
using Sightline.Ingest.Otlp;
using Sightline.Server.Metrics;
using Sightline.Storage.Journal;

namespace Sightline.Server.Receivers;

/// <summary>How a request came.</summary>
enum Transport
{
    Http,
    Grpc,
}

/// <summary>What was taken in, and how fast. Labels come from enumerations, so that there are few of them.</summary>
sealed class IngestMetrics
{
    static readonly InstrumentAdvice<double> Durations = new()
    {
        HistogramBucketBoundaries = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    };

    readonly TimeProvider _time;
    readonly Counter<long> _accepted;
    readonly Counter<long> _rejected;
    readonly Counter<long> _requests;
    readonly Counter<long> _bytes;
    readonly Histogram<double> _duration;

    public IngestMetrics(IMeterFactory meters, InFlightBytes inFlight, TimeProvider time)
    {
        _time = time;
        var meter = meters.Create(OwnMeter.Name);
        _accepted = meter.CreateCounter<long>(
            "sightline.ingest.accepted_spans", null, "Spans that were acknowledged, repeated ones included.");
        _rejected = meter.CreateCounter<long>(
            "sightline.ingest.rejected_records", null, "Spans, log records and data points that were refused.");
        _requests = meter.CreateCounter<long>("sightline.ingest.requests", null, "Requests by what became of them.");
        _bytes = meter.CreateCounter<long>("sightline.ingest.received", "By", "Bodies of requests, inflated.");
        _duration = meter.CreateHistogram(
            "sightline.ingest.request.duration", "s", "From the request's headers to its answer.", null, Durations);
        meter.CreateObservableGauge(
            "sightline.ingest.in_flight", () => inFlight.Used, "By", "Bodies of requests that are being received.");
    }

    /// <summary>A moment, for <see cref="Answered"/>.</summary>
    public long Now => _time.GetTimestamp();

    public void Received(OtlpSignal signal, int bytes) => _bytes.Add(bytes, Label("signal", Name(signal)));

    public void SpansAccepted(int spans) => _accepted.Add(spans);

    public void Rejected(ReadOnlySpan<RejectedCount> counts)
    {
        foreach (var count in counts)
        {
            _rejected.Add(
                count.Count,
                Label("signal", count.Signal.ToString().ToLowerInvariant()),
                Label("reason", Name(count.Reason)));
        }
    }

    /// <summary>Counts a request that is about to be answered.</summary>
    public void Answered(Transport transport, OtlpSignal signal, Outcome outcome, long started)
    {
        var by = Label("transport", Name(transport));
        _requests.Add(1, by, Label("signal", Name(signal)), Label("outcome", Name(outcome)));
        _duration.Record(_time.GetElapsedTime(started).TotalSeconds, by);
    }

    static KeyValuePair<string, object?> Label(string name, string value) => new(name, value);

    public static string Name(Transport transport) => transport == Transport.Http ? "http" : "grpc";

    public static string Name(OtlpSignal signal) => signal switch
    {
        OtlpSignal.Logs => "logs",
        OtlpSignal.Metrics => "metrics",
        _ => "traces",
    };

    public static string Name(RejectReason reason) => reason switch
    {
        RejectReason.Invalid => "invalid",
        RejectReason.NotStored => "not_stored",
        RejectReason.TraceTooLarge => "trace_too_large",
        RejectReason.TooLarge => "too_large",
        RejectReason.Contract => "contract",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "A reason without a name."),
    };

    public static string Name(Outcome outcome) => outcome switch
    {
        Outcome.Stored => "stored",
        Outcome.Malformed => "malformed",
        Outcome.TooLarge => "too_large",
        Outcome.TooSlow => "too_slow",
        Outcome.Unsupported => "unsupported",
        Outcome.Busy => "busy",
        Outcome.OverQuota => "over_quota",
        _ => "unavailable",
    };
}
