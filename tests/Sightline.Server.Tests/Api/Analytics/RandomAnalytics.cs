using System.Text.Json.Nodes;
using Sightline.Server.Tests.Api.Figures;

namespace Sightline.Server.Tests.Api.Analytics;

/// <summary>A query of any shape over a known month, and what it has to give.</summary>
sealed record RandomAnalytics(JsonObject Body, IReadOnlyList<string> Names, Func<IReadOnlyList<SentCall>, IReadOnlyList<string>> Reckon)
{
    // Every call is a trace of its own, so that both tables have the same rows.
    static readonly (string Name, bool OfTraces, Func<SentCall, string?> Of)[] Dimensions =
    [
        ("user", true, call => call.User), ("status", true, call => call.IsFailed ? "error" : "unset"), ("name", true, _ => "chat"),
        ("agent", false, call => call.Agent), ("model", false, call => call.Model), ("environment", false, call => call.Environment),
        ("error_type", false, call => call.Error), ("provider", false, _ => "openai"), ("workflow", false, _ => null),
    ];

    static readonly (string Name, bool OfTraces, bool IsSumOnly, Func<SentCall, double?> Of)[] Numbers =
    [
        ("tokens", true, false, call => call.Tokens), ("cost_usd", true, false, call => (double?)call.Cost),
        ("latency_ms", false, false, call => call.Duration / 1e6), ("time_to_first_token_ms", false, false, call => call.FirstToken / 1e6),
        ("tokens_input", false, true, call => call.Input), ("tokens_output", false, true, call => call.Output),
        ("unpriced_tokens", false, true, call => call.Cost is null ? call.Tokens : 0),
    ];

    static readonly (string Text, Func<SentCall, bool> Holds)[] Filters =
    [
        ("", _ => true), ("status:error", call => call.IsFailed),
        ("agent:(planner OR writer)", call => call.Agent is "planner" or "writer"),
        ("tokens>=2500 NOT user:ada", call => call.Tokens >= 2_500 && call.User != "ada"), ("model:gpt-4o*", call => call.Cost is not null),
        ("cost>0.01", call => call.Cost > 0.01m), ("user:nobody", _ => false),
    ];

    static readonly string[] Zones = ["UTC", "Europe/Berlin", "Asia/Kathmandu"];
    static readonly string[] Granularities = ["hourly", "daily", "weekly", "monthly"];
    static readonly string[] Quantiles = ["p50", "p90", "p99", "p99.9", "p12.5"];

    string? OrderBy { get; init; }

    bool IsDescending { get; init; }

    public static RandomAnalytics Draw(Random random)
    {
        T Pick<T>(IReadOnlyList<T> from) => from[random.Next(from.Count)];
        var ofTraces = random.Next(3) == 0;
        var from = Reckoning.Nano(KnownMonth.From) + random.NextInt64(0, 12) * 86_400_000_000_000;
        var to = from + random.NextInt64(1, 22) * 86_400_000_000_000 - 1_800_000_000_000;
        var keys = Dimensions.Where(one => (!ofTraces || one.OfTraces) && random.Next(4) == 0).Take(4).ToList();
        var (granularity, zone) = random.Next(2) == 0 ? (Pick(Granularities), Pick(Zones)) : (null, null);
        var filter = Pick(Filters);
        var selected = Enumerable.Range(0, random.Next(1, 6)).Select(place => Number(random, ofTraces, $"n{place}")).ToList();
        var body = new JsonObject
        {
            ["over"] = ofTraces ? "traces" : random.Next(2) == 0 ? "calls" : "all_calls",
            ["from"] = Time(from),
            ["to"] = Time(to),
            ["where"] = filter.Text,
            ["limit"] = 10_000,
            ["group_by"] = new JsonArray([.. keys.Select(key => (JsonNode)key.Name)]),
            ["select"] = new JsonArray([.. selected.Select(one => (JsonNode)one.Body.DeepClone())]),
        };
        if (granularity is not null)
            (body["granularity"], body["timezone"]) = (granularity, zone);
        List<string> names =
        [
            .. granularity is null ? Array.Empty<string>() : ["time"], .. keys.Select(key => key.Name), .. selected.Select(one => one.Name),
        ];
        // What is put together of columns has no order.
        var order = random.Next(2) == 0 && !selected[^1].IsSumOnly ? names[^1] : null;
        var isDescending = random.Next(2) == 0;
        if (order is not null)
            (body["order_by"], body["order"]) = (order, isDescending ? "desc" : "asc");
        else if (granularity is null && selected[0].IsSumOnly)
            body["order_by"] = keys.Count > 0 ? keys[0].Name : null;
        if (granularity is null && selected[0].IsSumOnly && keys.Count == 0 && order is null)
            return Draw(random);

        return new RandomAnalytics(body, names, sent => [.. Rows(sent)]) { OrderBy = order, IsDescending = isDescending };

        IEnumerable<string> Rows(IReadOnlyList<SentCall> sent)
        {
            var calls = sent.Where(call => call.Start >= from && call.Start < to && filter.Holds(call)).ToList();
            var slots = granularity is null ? null : Slots(from, to, zone!, granularity);
            var groups = calls.GroupBy(call => string.Join(
                ' ', new[] { slots?.Last(start => start.Nano <= call.Start).Text }.Where(text => text is not null)
                    .Concat(keys.Select(key => key.Of(call) ?? "-")))).ToDictionary(group => group.Key, group => group.ToList());
            // Without groups each time is a row; by a number only those that have one.
            if (slots is not null && keys.Count == 0 && order is null)
            {
                foreach (var (_, text) in slots)
                    groups.TryAdd(text, []);
            }
            return groups.Select(group => string.Join(
                ' ', new[] { group.Key }.Where(key => key.Length > 0).Concat(selected.Select(one => one.Of(group.Value)))));
        }
    }

    public void AssertOrder(IReadOnlyList<JsonObject> rows)
    {
        if (OrderBy is null)
            return;
        // None is the smallest.
        var values = rows.Select(row => row[OrderBy] is JsonValue value ? value.GetValue<double>() : double.NegativeInfinity).ToList();
        Assert.Equal(IsDescending ? values.OrderDescending() : values.Order(), values);
    }

    sealed record Selected(string Name, JsonObject Body, bool IsSumOnly, Func<List<SentCall>, string> Of);

    static Selected Number(Random random, bool ofTraces, string name)
    {
        switch (random.Next(6))
        {
            case 0:
                return new Selected(name, AnalyticsTests.Number("count", null, name), false, calls => AnalyticsTests.Text(calls.Count));
            case 1:
                return new Selected(
                    name, AnalyticsTests.Number("errors", null, name), false,
                    calls => AnalyticsTests.Text(calls.Count(call => call.IsFailed)));
            case 2:
                var dimension = Dimensions[random.Next(ofTraces ? 3 : Dimensions.Length)];
                return new Selected(
                    name, AnalyticsTests.Number("distinct", dimension.Name, name), false,
                    calls => AnalyticsTests.Text(calls.Select(dimension.Of).Where(value => value is not null).Distinct().Count()));
        }
        var number = Numbers[random.Next(ofTraces ? 2 : Numbers.Length)];
        var op = number.IsSumOnly ? "sum" : random.Next(5) switch
        {
            0 => "sum",
            1 => "avg",
            2 => "min",
            3 => "max",
            _ => Quantiles[random.Next(Quantiles.Length)],
        };
        return new Selected(name, AnalyticsTests.Number(op, number.Name, name), number.IsSumOnly, calls =>
        {
            double[] values = [.. calls.Select(number.Of).Where(value => value is not null).Select(value => value!.Value).Order()];
            if (values.Length == 0)
                return number.IsSumOnly ? "0" : "-";
            return AnalyticsTests.Text(op switch
            {
                "sum" => values.Sum(),
                "avg" => values.Average(),
                "min" => values[0],
                "max" => values[^1],
                _ => values[Math.Max(0, (int)Math.Ceiling(Percent(op) / 100 * values.Length - 1e-9) - 1)],
            });
        });
    }

    static double Percent(string op) => double.Parse(op.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture);

    // As clocks and calendars of the zone show them, minute by minute of a quarter: where the text changes a slot begins.
    static List<(long Nano, string Text)> Slots(long from, long to, string zone, string granularity)
    {
        const long Step = 900_000_000_000;
        var label = Reckoning.Label(from, zone, granularity);
        var first = from;
        while (Reckoning.Label(first - Step, zone, granularity) == label)
            first -= Step;
        var slots = new List<(long, string)> { (first, Time(first)) };
        for (var at = first + Step; at < to; at += Step)
        {
            if (Reckoning.Label(at, zone, granularity) is { } next && next != label)
            {
                label = next;
                slots.Add((at, Time(at)));
            }
        }
        return slots;
    }

    static string Time(long nano) => Sightline.Server.Api.Json.Rfc3339.Format(nano);
}
