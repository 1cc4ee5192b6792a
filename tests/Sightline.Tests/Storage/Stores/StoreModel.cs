using System.Text;
using Sightline.Model.Ids;
using Sightline.Model.Spans;
using Sightline.Storage;
using Sightline.Storage.Compaction;
using Sightline.Storage.Queries;
using Sightline.Tests.Support;

namespace Sightline.Tests.Storage.Stores;

/// <summary>What a store should hold, kept as a plain dictionary, and the comparison with one.</summary>
sealed partial class StoreModel
{
    public Dictionary<(TraceId Trace, ulong Span), TestSpan> Spans { get; } = [];

    /// <summary>Spans that were appended, and those among them that were there as they are.</summary>
    public (long Received, long Duplicates) Counts { get; private set; }

    public void Add(IEnumerable<TestSpan> spans)
    {
        foreach (var span in spans)
        {
            var isThere = Spans.TryGetValue((span.Trace, span.Id), out var before)
                && RequestBuilder.Build([before]).AsSpan().SequenceEqual(RequestBuilder.Build([span]));
            Counts = (Counts.Received + 1, Counts.Duplicates + (isThere ? 1 : 0));
            Spans[(span.Trace, span.Id)] = span;
        }
    }

    /// <summary>The ledger says what was appended, and what became of it.</summary>
    public void CheckLedger(Store store)
    {
        var row = store.ReadLedger(StoreRun.Scope, 0, long.MaxValue).SingleOrDefault();
        Assert.Equal(
            (Counts.Received, Counts.Received - Counts.Duplicates, Counts.Duplicates),
            (row?.Received ?? 0, row?.Stored ?? 0, row?.Duplicate ?? 0));
        Assert.Equal((0, 0, 0), (row?.InFlight ?? 0, row?.Rejected ?? 0, row?.DeadLettered ?? 0));
    }

    public void Remove(TraceId trace)
    {
        foreach (var key in Spans.Keys.Where(key => key.Trace == trace).ToList())
            Spans.Remove(key);
    }

    /// <summary>After everything was merged: rows as many as spans and traces, none hidden, all in days.</summary>
    public void CheckTables(Store store)
    {
        var rows = store.Tables.ToDictionary(table => table.Table, table => table.Rows);
        Assert.Equal(Spans.Count, rows.GetValueOrDefault("spans"));
        Assert.Equal(Spans.Keys.Select(key => key.Trace).Distinct().Count(), rows.GetValueOrDefault("traces"));
        Assert.All(store.Tables, table => Assert.Equal(0, table.HiddenRows));
        Assert.All(store.Segments, segment => Assert.NotNull(SegmentPath.Parse(segment.File.Path).Day));
    }

    /// <summary>Every trace with every span, and no other.</summary>
    public void CheckTraces(Store store)
    {
        foreach (var trace in Spans.Values.GroupBy(span => span.Trace))
            CheckTrace(store, trace.Key, [.. trace]);
        var listed = store.Execute(
            StoreRun.Scope, new LogicalQuery { Table = QueryTable.Traces, Limit = 100_000 }, default);
        Assert.Equal(Spans.Count, store.Statistics.Spans);
        Assert.Equal(
            Spans.Keys.Select(key => key.Trace).Distinct().Order(), listed.Traces.Select(t => t.TraceId).Order());
        foreach (var record in listed.Traces)
            CheckRecord(record, [.. Spans.Values.Where(span => span.Trace == record.TraceId)]);
    }

    /// <summary>Counts and filters answer as the model does.</summary>
    public void CheckQueries(Store store)
    {
        var byService = store.Execute(StoreRun.Scope, new LogicalQuery
        {
            Table = QueryTable.Spans,
            GroupBy = [new GroupKey.Value(new Field(FieldSource.Span, "service"))],
            Aggregates = [new Aggregate(AggregateKind.Count), new Aggregate(AggregateKind.CountErrors)],
            Order = new Ordering(null, 0, Descending: false),
        }, default);
        Assert.Equal(
            Spans.Values.GroupBy(s => s.Service).OrderBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => $"{g.Key} {g.Count()} {g.Count(s => s.Status == SpanStatus.Error)}"),
            byService.Groups.Select(g => $"{g.Keys[0]} {g.Values[0]} {g.Values[1]}"));
        for (var number = 0; number < 4; number++)
            CheckFilters(store, number);
        CheckNamedTraces(store);
    }

    void CheckFilters(Store store, int number)
    {
        var field = new Field(FieldSource.Attribute, "number");
        var equal = new Predicate.Compare(field, CompareOp.Equal, $"{number}", number);
        var failed = new Predicate.Compare(new Field(FieldSource.Span, "status"), CompareOp.Equal, "error");
        var word = new Predicate.Phrase($"word{number}");
        CheckFilter(store, equal, trace => trace.Any(s => s.Number == number));
        CheckFilter(store, word, trace => trace.Any(s => s.Note.Contains($"word{number} ", StringComparison.Ordinal)));
        CheckFilter(
            store, new Predicate.And([equal, failed]),
            trace => trace.Any(s => s.Number == number && s.Status == SpanStatus.Error));
        CheckFilter(
            store, new Predicate.And([new Predicate.AnySpan(equal), new Predicate.Not(new Predicate.AnySpan(failed))]),
            trace => trace.Any(s => s.Number == number) && trace.All(s => s.Status != SpanStatus.Error));
        CheckFilter(
            store,
            new Predicate.And([
                equal, new Predicate.Compare(new Field(FieldSource.Trace, "span_count"), CompareOp.Greater, "3", 3)]),
            trace => trace.Any(s => s.Number == number) && trace.Count > 3);
    }

    void CheckNamedTraces(Store store)
    {
        var named = Spans.Keys.Select(key => key.Trace).Distinct().Take(3).Append(new TraceId(9, 9)).ToHashSet();
        var field = new Field(FieldSource.Trace, "trace_id");
        var any = new Predicate.Or([.. named.Select(id => new Predicate.Compare(field, CompareOp.Equal, $"{id}"))]);
        var failed = new Predicate.Compare(new Field(FieldSource.Span, "status"), CompareOp.Equal, "error");
        CheckFilter(store, any, trace => named.Contains(trace[0].Trace));
        CheckFilter(
            store, new Predicate.And([any, failed]),
            trace => named.Contains(trace[0].Trace) && trace.Any(s => s.Status == SpanStatus.Error));
        CheckFilter(store, new Predicate.Not(any), trace => !named.Contains(trace[0].Trace));
    }

    void CheckFilter(Store store, Predicate where, Func<List<TestSpan>, bool> holds)
    {
        var expected = Spans.Values.GroupBy(span => span.Trace).Where(g => holds([.. g])).Select(g => g.Key).Order();
        var query = new LogicalQuery { Table = QueryTable.Traces, Where = where, Limit = 100_000 };
        var actual = store.Execute(StoreRun.Scope, query, default);
        Assert.Equal(expected, actual.Traces.Select(t => t.TraceId).Order());
    }

    static void CheckTrace(Store store, TraceId id, List<TestSpan> spans)
    {
        var trace = store.FindTrace(StoreRun.Scope, id);
        Assert.NotNull(trace);
        CheckRecord(trace.Record, spans);
        var expected = spans.OrderBy(s => s.Start).ThenBy(s => s.Id).Select(Describe);
        var actual = new List<string>();
        for (var i = 0; i < trace.Count; i++)
            actual.Add(Describe(trace[i]));
        Assert.Equal(expected, actual);
    }

    static void CheckRecord(TraceRecord record, List<TestSpan> spans)
    {
        var root = spans.OrderBy(s => s.Parent == 0 ? 0 : 1).ThenBy(s => s.Start).ThenBy(s => s.Id).First();
        Assert.Equal(root.Name, record.RootName);
        Assert.Equal(root.Service, record.Service);
        Assert.Equal(spans.Select(s => s.Service).Distinct().Order(StringComparer.Ordinal), record.Services);
        Assert.Equal(spans.Min(s => s.Start), record.StartUnixNano);
        Assert.Equal(spans.Max(s => Math.Max(s.Start, s.End)), record.EndUnixNano);
        Assert.Equal(spans.Count, record.SpanCount);
        Assert.Equal(spans.Count(s => s.Status == SpanStatus.Error), record.ErrorCount);
        Assert.Equal(
            spans.Any(s => s.Status == SpanStatus.Error) ? SpanStatus.Error : root.Status, record.Status);
    }

    static string Describe(TestSpan span) =>
        $"{span.Id:x16} {span.Parent:x16} {span.Name} {span.Start} {span.End} {span.Status} {span.Service} "
        + $"{span.Note} {span.Number} {span.EventName}";

    static string Describe(SpanView span)
    {
        var note = "";
        long number = 0;
        var attributes = new Sightline.Model.Wire.AttributeList(span.Rest, Sightline.Model.Wire.SpanField.Attributes);
        while (attributes.MoveNext())
        {
            if (attributes.Key.SequenceEqual("note"u8))
                note = Encoding.UTF8.GetString(attributes.Value.Bytes);
            else if (attributes.Key.SequenceEqual("number"u8))
                number = attributes.Value.Int;
        }
        string? eventName = null;
        var reader = new Sightline.Model.Wire.ProtobufReader(span.Rest);
        while (reader.TryReadField())
        {
            if (reader.Field == Sightline.Model.Wire.SpanField.Events)
                eventName = Encoding.UTF8.GetString(reader.Value[2..]);
        }
        return $"{span.SpanId} {span.ParentSpanId} {Encoding.UTF8.GetString(span.Name)} {span.StartUnixNano} "
            + $"{span.EndUnixNano} {span.Status} {Encoding.UTF8.GetString(span.Service)} {note} {number} {eventName}";
    }
}
