using System.Text;
using Sightline.Model;
using Sightline.Model.Ids;
using Sightline.Model.Spans;
using Sightline.Model.Wire;
using Sightline.Storage;
using Sightline.Storage.Queries;
using Sightline.Storage.Queries.Execution;

namespace Sightline.Tests.Query;

/// <summary>Answers queries by walking over every span of every trace, without any of the columns.</summary>
sealed class SpanWalk
{
    readonly List<StoredTrace> _traces = [];

    public SpanWalk(Store store, IEnumerable<int> traces)
    {
        foreach (var trace in traces)
        {
            if (store.FindTrace(FilledStore.Scope, FilledStore.Trace(trace)) is { } stored)
                _traces.Add(stored);
        }
    }

    /// <summary>From new to old.</summary>
    public List<TraceId> Traces(Predicate where, TimeRange range) =>
    [
        .. _traces.Where(trace => range.Contains(trace.Record.StartUnixNano) && Matches(trace, where).Any())
            .OrderByDescending(trace => trace.Record.StartUnixNano).ThenByDescending(trace => trace.Record.TraceId)
            .Select(trace => trace.Record.TraceId),
    ];

    public int Count(Predicate where, TimeRange range) =>
        _traces.Sum(trace => Matches(trace, where).Count(i => range.Contains(trace[i].StartUnixNano)));

    public IEnumerable<GroupRow> Groups(LogicalQuery query)
    {
        var groups = new Dictionary<string, (List<string> Key, List<(StoredTrace Trace, int Span)> Rows)>();
        foreach (var trace in _traces)
        {
            foreach (var i in Matches(trace, query.Where).Where(i => query.Range.Contains(trace[i].StartUnixNano)))
            {
                foreach (var key in Keys(trace, i, query.GroupBy).DistinctBy(key => string.Join('\0', key)))
                {
                    var text = string.Join('\0', key);
                    if (!groups.TryGetValue(text, out var group))
                        groups.Add(text, group = (key, []));
                    group.Rows.Add((trace, i));
                }
            }
        }
        var ordered = groups.Values.OrderByDescending(group => group.Rows.Count);
        for (var k = 0; k < query.GroupBy.Count; k++)
        {
            var key = k;
            ordered = query.GroupBy[k] is GroupKey.TimeBucket or GroupKey.TimeSlots
                ? ordered.ThenBy(group => long.Parse(group.Key[key], null))
                : ordered.ThenBy(group => group.Key[key], StringComparer.Ordinal);
        }
        return ordered.Select(group => Row(query, group.Key, group.Rows));
    }

    static GroupRow Row(LogicalQuery query, List<string> key, List<(StoredTrace Trace, int Span)> rows)
    {
        long? time = null;
        var texts = new List<string>();
        for (var k = 0; k < key.Count; k++)
        {
            if (query.GroupBy[k] is GroupKey.TimeBucket or GroupKey.TimeSlots)
                time = long.Parse(key[k], null);
            else
                texts.Add(key[k]);
        }
        return new GroupRow(time, texts, [.. query.Aggregates.Select(aggregate => Value(aggregate, rows))]);
    }

    static double Value(Aggregate aggregate, List<(StoredTrace Trace, int Span)> rows)
    {
        // Nothing is sampled here.
        if (aggregate.Kind is AggregateKind.Count or AggregateKind.CountWeighted)
            return rows.Count;
        if (aggregate.Kind == AggregateKind.CountErrors)
            return rows.Count(row => row.Trace[row.Span].Status == SpanStatus.Error);
        if (aggregate.Kind == AggregateKind.Distinct)
            return rows.SelectMany(row => Texts(row.Trace, row.Span, aggregate.Field!)).Distinct().Count();
        var numbers = rows.Select(row => Number(row.Trace, row.Span, aggregate.Field!)).Where(n => !double.IsNaN(n))
            .Order().ToList();
        if (numbers.Count == 0)
            return aggregate.Kind == AggregateKind.Sum ? 0 : double.NaN;
        return aggregate.Kind switch
        {
            AggregateKind.Sum => numbers.Sum(),
            AggregateKind.Min => numbers[0],
            AggregateKind.Max => numbers[^1],
            AggregateKind.Average => numbers.Average(),
            _ => numbers[Math.Max(0, (int)Math.Ceiling(aggregate.Quantile * numbers.Count) - 1)],
        };
    }

    static IEnumerable<List<string>> Keys(StoredTrace trace, int span, IReadOnlyList<GroupKey> by)
    {
        IEnumerable<List<string>> keys = [[]];
        foreach (var key in by)
        {
            var values = key switch
            {
                GroupKey.TimeBucket bucket => [$"{trace[span].StartUnixNano / bucket.StepNano * bucket.StepNano}"],
                GroupKey.TimeSlots slots =>
                    [.. slots.Starts.Where(at => at <= trace[span].StartUnixNano).TakeLast(1).Select(at => $"{at}")],
                GroupKey.Value value => Texts(trace, span, value.Field),
                _ => Names(trace[span]),
            };
            keys = keys.SelectMany(known => values.Select(value => known.Append(value).ToList())).ToList();
        }
        return keys;
    }

    static List<string> Names(SpanView span)
    {
        var names = new List<string>();
        AddNames("resource", span.Resource, ResourceField.Attributes, names);
        AddNames("span", span.Rest, SpanField.Attributes, names);
        var reader = new ProtobufReader(span.Rest);
        while (reader.TryReadField())
        {
            if (reader.Field == SpanField.Events && reader.Type == WireType.Bytes)
                AddNames("event", reader.Value, EventField.Attributes, names);
        }
        return names;
    }

    static void AddNames(string where, ReadOnlySpan<byte> message, int field, List<string> names)
    {
        var attributes = new AttributeList(message, field);
        while (attributes.MoveNext())
            names.Add($"{where}.{Encoding.UTF8.GetString(attributes.Key)} {attributes.Value.Type.ToString().ToLowerInvariant()}");
    }

    static List<string> Texts(StoredTrace trace, int span, Field field)
    {
        var visitor = new TextsVisitor();
        new SpanFieldReader(field).Visit(trace[span], ref visitor);
        return visitor.Texts;
    }

    static double Number(StoredTrace trace, int span, Field field)
    {
        var visitor = new NumberVisitor();
        new SpanFieldReader(field).Visit(trace[span], ref visitor);
        return visitor.Value;
    }

    static IEnumerable<int> Matches(StoredTrace trace, Predicate where) =>
        Enumerable.Range(0, trace.Count).Where(i => Holds(trace, i, where));

    static bool Holds(StoredTrace trace, int span, Predicate where)
    {
        switch (where)
        {
            case Predicate.And and:
                return and.Terms.All(term => Holds(trace, span, term));
            case Predicate.Or or:
                return or.Terms.Any(term => Holds(trace, span, term));
            case Predicate.Not not:
                return !Holds(trace, span, not.Term);
            case Predicate.AnySpan any:
                return Matches(trace, any.Term).Any();
            case Predicate.Phrase phrase:
                return SpanTexts.Any(trace[span], new PhraseSearch(phrase.Words, phrase.Prefix));
            case Predicate.Compare { Field.Source: FieldSource.Trace } compare:
                return HoldsOfTrace(trace.Record, compare);
            case Predicate.Compare compare:
                var visitor = new CompareVisitor(new ValueTest(compare));
                return new SpanFieldReader(compare.Field).Visit(trace[span], ref visitor);
            default:
                throw new ArgumentException($"{where}", nameof(where));
        }
    }

    static bool HoldsOfTrace(TraceRecord record, Predicate.Compare compare)
    {
        var test = new ValueTest(compare);
        bool Text(string? text) => text is not null && test.Holds(FieldValue.Text(Encoding.UTF8.GetBytes(text)));
        return compare.Field.Name switch
        {
            "service" => record.Services.Any(Text),
            "root_service" => Text(record.Service),
            "name" => Text(record.RootName),
            "status" => Text(record.Status.ToString().ToLowerInvariant()),
            "trace_id" => Text(record.TraceId.ToString()),
            "duration" => test.Holds(FieldValue.Integer(record.DurationNano)),
            "start" => test.Holds(FieldValue.Integer(record.StartUnixNano)),
            "span_count" => test.Holds(FieldValue.Integer(record.SpanCount)),
            _ => test.Holds(FieldValue.Integer(record.ErrorCount)),
        };
    }

    struct TextsVisitor() : IFieldVisitor
    {
        public List<string> Texts { get; } = [];

        public readonly bool Visit(in FieldValue value)
        {
            Span<byte> scratch = stackalloc byte[FieldValue.ScratchBytes];
            if (value.TryText(scratch, out var text))
                Texts.Add(Encoding.UTF8.GetString(text));
            return false;
        }
    }

    struct NumberVisitor() : IFieldVisitor
    {
        public double Value = double.NaN;

        public bool Visit(in FieldValue value)
        {
            if (!value.IsNumber)
                return false;
            // The store knows one zero.
            Value = value.Double + 0.0;
            return true;
        }
    }
}
