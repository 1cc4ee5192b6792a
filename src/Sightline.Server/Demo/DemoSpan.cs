using Sightline.Model.Ids;
using Sightline.Model.Spans;

namespace Sightline.Server.Demo;

/// <summary>An attribute; the value is a string, bool, long, double or an array of strings.</summary>
readonly record struct DemoAttribute(string Key, object Value);

/// <summary>A span event at a time in Unix nanoseconds.</summary>
sealed record DemoEvent(long Time, string Name, IReadOnlyList<DemoAttribute> Attributes);

/// <summary>A span of the demo, before it is written as OTLP.</summary>
sealed class DemoSpan
{
    public required DemoService Service { get; init; }
    public required string Name { get; init; }
    public required SpanKind Kind { get; init; }
    public required SpanId Id { get; init; }
    /// <summary>Zero: no parent.</summary>
    public required SpanId ParentId { get; init; }
    /// <summary>Unix nanoseconds.</summary>
    public required long Start { get; set; }
    /// <summary>Unix nanoseconds.</summary>
    public long End { get; set; }
    public SpanStatus Status { get; private set; }
    public string StatusMessage { get; private set; } = "";
    public List<DemoAttribute> Attributes { get; } = [];
    public List<DemoEvent> Events { get; } = [];

    public DemoSpan Set(string key, object value)
    {
        Attributes.Add(new DemoAttribute(key, value));
        return this;
    }

    public void Ok() => Status = SpanStatus.Ok;

    public void Fail(string message)
    {
        Status = SpanStatus.Error;
        StatusMessage = message;
    }
}
