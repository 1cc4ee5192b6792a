using System.Text;
using Sightline.Model.Ids;
using Sightline.Model.Sampling;
using Sightline.Model.Spans;
using Sightline.Storage.Encodings;

namespace Sightline.Storage.Views;

/// <summary>The numbers of a row of the table of traces; text stands in <see cref="TraceRows"/>.</summary>
struct TraceRow
{
    public TraceId Id;
    public long MinStart;
    public long MaxEnd;
    public long RootStart;
    public SpanId RootId;
    public int SpanCount;
    public int ErrorCount;
    public SpanStatus RootStatus;
    /// <summary>The root has no parent; else it is the earliest span known.</summary>
    public bool HasRoot;
    /// <summary>When the latest span was taken in, Unix nanoseconds.</summary>
    public long MaxIntake;

    /// <summary>What the work of the root was.</summary>
    public WorkKind Kind;
    public TraceTotals Totals;
    public TraceSampling Sampling;
    /// <summary>Start of the span that says the agent, <see cref="FromRoot"/> for a root; as the next two.</summary>
    public long AgentFrom;
    public long UserFrom;
    public long SessionFrom;

    /// <summary>Before every span: what a root says counts.</summary>
    public const long FromRoot = long.MinValue;

    public readonly SpanStatus Status => ErrorCount > 0 ? SpanStatus.Error : RootStatus;
    public readonly long Duration => MaxEnd - MinStart;
}

/// <summary>Rows of the table of traces of one workspace in one place, numbered from 0.</summary>
abstract class TraceRows
{
    public abstract int Count { get; }

    /// <summary>True when a newer revision hides the row.</summary>
    public abstract bool IsHidden(int row);

    public abstract TraceRow Read(int row);

    /// <summary>Rows that were taken in before, Unix nanoseconds, are out of date.</summary>
    public long Cutoff { get; init; }

    /// <summary>True when the row is out of date: it is not to be shown, although it is still there.</summary>
    public bool IsExpired(int row) => Cutoff > 0 && Read(row).MaxIntake < Cutoff;

    public abstract ReadOnlySpan<byte> RootName(int row);

    /// <summary>Empty where the root has no service.</summary>
    public abstract ReadOnlySpan<byte> RootService(int row);

    public abstract int ServiceCount(int row);

    public abstract ReadOnlySpan<byte> Service(int row, int index);

    /// <summary>Of the earliest span that says one; empty where none does. As the next two.</summary>
    public abstract ReadOnlySpan<byte> Agent(int row);

    public abstract ReadOnlySpan<byte> User(int row);

    public abstract ReadOnlySpan<byte> Session(int row);

    public TraceRecord ToRecord(int row)
    {
        var trace = Read(row);
        var services = new string[ServiceCount(row)];
        for (var i = 0; i < services.Length; i++)
            services[i] = Encoding.UTF8.GetString(Service(row, i));
        Array.Sort(services, StringComparer.Ordinal);
        var service = RootService(row);
        return new TraceRecord
        {
            TraceId = trace.Id,
            RootName = Encoding.UTF8.GetString(RootName(row)),
            Service = Text(service),
            Services = services,
            Status = trace.Status,
            StartUnixNano = trace.MinStart,
            EndUnixNano = trace.MaxEnd,
            SpanCount = trace.SpanCount,
            ErrorCount = trace.ErrorCount,
            Kind = trace.Kind,
            Agent = Text(Agent(row)),
            UserId = Text(User(row)),
            SessionId = Text(Session(row)),
            Tokens = Number(trace.Totals.Tokens),
            CostPico = Number(trace.Totals.Cost),
            UnpricedTokens = Number(trace.Totals.Unpriced),
            EstimatedTokens = Number(trace.Totals.Estimated),
            Sampling = trace.Sampling,
        };
    }

    static string? Text(ReadOnlySpan<byte> text) => text.IsEmpty ? null : Encoding.UTF8.GetString(text);

    static long? Number(long number) => number == NumberColumn.None ? null : number;
}
