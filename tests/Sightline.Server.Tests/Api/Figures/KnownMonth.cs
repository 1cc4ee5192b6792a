using System.Globalization;
using System.Text;
using Sightline.Server.Tests.Support;

namespace Sightline.Server.Tests.Api.Figures;

/// <summary>A call that was sent, as the answers must see it.</summary>
sealed record SentCall(
    long Start, long? Duration, string? Agent, string? User, string Model, string Environment, long Input, long Output,
    decimal? Cost, string? Error, bool IsFailed, long? FirstToken)
{
    public long Tokens => Input + Output;
}

/// <summary>
/// Calls of a month around a change of clocks, drawn by chance, many of them near the borders of days in the time zones
/// of the tests. Every call is its own trace, so that it is the same settled or not.
/// </summary>
sealed class KnownMonth(int seed)
{
    public const string From = "2026-03-01T00:00:00Z";
    public const string To = "2026-04-03T00:00:00Z";

    const long NanoPerSecond = 1_000_000_000;

    static readonly DateTimeOffset Begin = new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);

    static readonly string?[] Agents = ["planner", "writer", "critic", null];
    static readonly string?[] Users = ["ada", "bob", "cy", "dee", null];
    static readonly string[] Environments = ["production", "staging"];
    static readonly string?[] Errors = ["timeout", "rate_limit", null];

    // Full hours and what is near them: midnight of Berlin and Kathmandu, the month's end, and both sides of the clocks' change.
    static readonly DateTimeOffset[] Borders =
    [
        Parse("2026-03-29T01:00:00Z"), Parse("2026-03-28T23:00:00Z"), Parse("2026-03-29T22:00:00Z"),
        Parse("2026-03-31T22:00:00Z"), Parse("2026-03-31T18:15:00Z"), Parse("2026-03-15T18:15:00Z"),
        Parse("2026-04-01T00:00:00Z"), Parse("2026-03-09T00:00:00Z"), Parse("2026-03-08T23:00:00Z"),
    ];

    readonly Random _random = new(seed);
    readonly List<SentCall> _sent = [];

    public IReadOnlyList<SentCall> Sent => _sent;

    /// <summary>Sends so many more calls of any time of the month: those of the past are late.</summary>
    public async Task SendAsync(SightlineProgram program, int count)
    {
        foreach (var calls in Enumerable.Range(0, count).Select(_ => Draw()).Chunk(500))
        {
            var spans = calls.Select((call, i) => Span(call, _sent.Count + i + 1));
            await SampleTraces.PostAsync(program.Client, $$"""{"resourceSpans":[{{string.Join(',', spans)}}]}""");
            _sent.AddRange(calls);
        }
    }

    SentCall Draw()
    {
        var at = _random.Next(3) == 0
            ? Borders[_random.Next(Borders.Length)].AddTicks(_random.Next(-2, 3) * (long)_random.Next(1, 20_000_000))
            : Begin.AddTicks(_random.NextInt64(33 * TimeSpan.TicksPerDay));
        var start = (at - DateTimeOffset.UnixEpoch).Ticks * 100;
        var isKnown = _random.Next(3) > 0;
        var (input, output) = (_random.Next(1, 5_000), _random.Next(1, 900));
        var isFailed = _random.Next(8) == 0;
        return new SentCall(
            start, _random.Next(12) == 0 ? null : _random.NextInt64(1, 30 * NanoPerSecond), Pick(Agents), Pick(Users),
            isKnown ? "gpt-4o-2024-08-06" : "ours", Pick(Environments), input, output,
            // USD for a million: 2.5 of the input, 10 of the output.
            isKnown ? (input * 2.5m + output * 10m) / 1_000_000m : null,
            isFailed ? Pick(Errors) : null, isFailed, _random.Next(2) == 0 ? _random.Next(1, 900) * 1_000_000L : null);
    }

    T Pick<T>(T[] values) => values[_random.Next(values.Length)];

    static DateTimeOffset Parse(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    static string Span(SentCall call, int id)
    {
        var attributes = new StringBuilder();
        void Add(string key, string? text)
        {
            if (text is not null)
                attributes.Append($$$""",{"key":"{{{key}}}","value":{"stringValue":"{{{text}}}"}}""");
        }
        Add("gen_ai.provider.name", "openai");
        Add("gen_ai.request.model", call.Model);
        Add("gen_ai.agent.name", call.Agent);
        Add("user.id", call.User);
        Add("error.type", call.Error);
        Add("gen_ai.usage.input_tokens", Text(call.Input));
        Add("gen_ai.usage.output_tokens", Text(call.Output));
        if (call.FirstToken is { } first)
        {
            var seconds = (first / 1e9).ToString("R", CultureInfo.InvariantCulture);
            attributes.Append(
                $$$""",{"key":"gen_ai.response.time_to_first_chunk","value":{"doubleValue":{{{seconds}}}}}""");
        }
        var end = call.Duration is { } duration ? Text(call.Start + duration) : "0";
        return $$$"""
            {"resource":{"attributes":[{"key":"deployment.environment.name","value":{"stringValue":"{{{call.Environment}}}"}}]},
             "scopeSpans":[{"spans":[{"traceId":"{{{id:x32}}}","spanId":"{{{id:x16}}}","name":"chat","kind":3,
             "startTimeUnixNano":"{{{call.Start}}}","endTimeUnixNano":"{{{end}}}","status":{"code":{{{(call.IsFailed ? 2 : 0)}}}},
             "attributes":[{"key":"gen_ai.operation.name","value":{"stringValue":"chat"}}{{{attributes}}}]}]}]}
            """;
    }

    static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
