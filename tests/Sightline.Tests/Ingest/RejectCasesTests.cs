using System.Text;
using Sightline.Ingest.Otlp;
using Sightline.Ingest.Redaction;
using Sightline.Model.Spans;

namespace Sightline.Tests.Ingest;

public sealed class RejectCasesTests
{
    const string Trace = "5b8efff798038103d269b633813fc60c";
    const string Span = "eee19b7ec3c1b174";
    const string Start = "1750000000000000000";
    const string Ids = $"\"traceId\":\"{Trace}\",\"spanId\":\"{Span}\",\"startTimeUnixNano\":\"{Start}\"";

    public static TheoryData<string, string> Cases()
    {
        var cases = new TheoryData<string, string>();
        var body = "";
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Cases", "otlp-rejects.txt")))
        {
            if (line.StartsWith("=> ", StringComparison.Ordinal))
                cases.Add(body, line[3..]);
            else if (line.Length > 0 && line[0] != '#')
                body = line;
        }
        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_refused_body_is_answered_with_place_value_and_expectation(string body, string expected)
    {
        var json = body.Replace("$ids", Ids, StringComparison.Ordinal)
            .Replace("$trace", Trace, StringComparison.Ordinal)
            .Replace("$span", Span, StringComparison.Ordinal)
            .Replace("$start", Start, StringComparison.Ordinal);
        using var batch = new SpanBatch();
        var outcome = new TraceDecoder(Redactor.None, new FixedTime())
            .Decode(Encoding.UTF8.GetBytes(json), OtlpEncoding.Json, batch);
        var said = outcome.Malformed is { } malformed ? $"malformed {malformed}" : $"{outcome.Rejected} {outcome.Message}";
        Assert.Equal(expected, said);
        Assert.Equal(batch.Spans.Length, outcome.Accepted);
        foreach (var span in batch.Spans)
            Assert.Equal(Trace, span.TraceId.ToString());
    }
}
