using Sightline.Model.Spans;
using Sightline.Query;
using Sightline.Query.Filters;
using Sightline.Query.Traces;

namespace Sightline.Tests.Query;

public sealed class TraceParametersTests
{
    static readonly StoppedClock Clock = new("2026-01-31T12:00:00Z");

    [Fact]
    public void Parameters_that_are_not_given_have_their_defaults()
    {
        var query = Read().List();
        Assert.Equal((TraceSort.StartedAt, true, 50, null), (query.Sort, query.Descending, query.Limit, query.Cursor));
        Assert.Equal(86_400_000_000_000, query.Range.To - query.Range.From);
        Assert.Equal("", Filter.Print(query.Filter.ToPredicate()));
        Assert.Null(Read().Step());
    }

    [Fact]
    public void Parameters_are_read_as_given()
    {
        var query = Read(
            ("q", "a OR b"), ("sort", "span_count"), ("order", "asc"), ("limit", "1000"), ("cursor", "c"),
            ("status", "error"), ("step", "")).List();
        Assert.Equal((TraceSort.SpanCount, false, 1_000, "c"), (query.Sort, query.Descending, query.Limit, query.Cursor));
        Assert.Equal(SpanStatus.Error, query.Filter.Status);
        Assert.Equal(TimeSpan.FromMinutes(5), Read(("step", "5m")).Step());
    }

    [Theory]
    [InlineData("status", "error", "trace.status:error")]
    [InlineData("service", "a b", "trace.service:\"a b\"")]
    [InlineData("service", "a*", "trace.service:a*")]
    [InlineData("service", "*", "*")]
    [InlineData("name", "say \"hi\" \\", "trace.name:\"say \\\"hi\\\" \\\\\"")]
    [InlineData("min_duration_ms", "1500", "trace.duration>=1500ms")]
    [InlineData("max_duration_ms", "0.5", "trace.duration<=500us")]
    public void Shorthand_means_its_term(string name, string value, string term)
    {
        Assert.Equal(
            "x " + term, Filter.Print(Read(("q", "x"), (name, value)).Filter().ToPredicate()));
        Assert.Equal(
            "(x OR y) " + term, Filter.Print(Read(("q", "x OR y"), (name, value)).Filter().ToPredicate()));
    }

    [Theory]
    [InlineData("sort", "duration", "sort is 'duration': expected one of started_at, duration_ms, span_count, tokens, cost_usd.")]
    [InlineData("order", "up", "order is 'up': expected one of desc, asc.")]
    [InlineData("limit", "0", "limit is '0': expected a whole number from 1 to 1000.")]
    [InlineData("limit", "1001", "limit is '1001': expected a whole number from 1 to 1000.")]
    [InlineData("limit", "ten", "limit is 'ten': expected a whole number from 1 to 1000.")]
    [InlineData("status", "bad", "status is 'bad': expected one of error, ok, unset.")]
    [InlineData("min_duration_ms", "2s", "min_duration_ms is '2s': expected a number of milliseconds, such as 1500 or 0.5.")]
    [InlineData("max_duration_ms", "-1", "max_duration_ms is '-1': expected a number of milliseconds, such as 1500 or 0.5.")]
    [InlineData("max_duration_ms", "NaN", "max_duration_ms is 'NaN': expected a number of milliseconds, such as 1500 or 0.5.")]
    [InlineData("q", "(", "Expected a term: a word, a phrase in quotes, field:value, NOT …, any( … ) or ( … ).")]
    [InlineData("range", "x", "range is 'x': expected a number and m, h or d, such as 1h, 24h, 7d or 30d, from 1m to 3650d.")]
    public void Mistake_names_parameter_value_and_what_is_allowed(string name, string value, string message)
    {
        var thrown = Assert.Throws<InvalidQueryException>(() => Read((name, value)).List());
        Assert.Equal((name, message), (thrown.Parameter, thrown.Message));
    }

    [Theory]
    [InlineData("5")]
    [InlineData("-5m")]
    [InlineData("0s")]
    public void Step_without_a_length_is_refused(string step) =>
        Assert.Equal("step", Assert.Throws<InvalidQueryException>(() => Read(("step", step)).Step()).Parameter);

    static TraceParameters Read(params (string Name, string Value)[] given) =>
        new(name => Array.Find(given, entry => entry.Name == name).Value, Clock);
}
