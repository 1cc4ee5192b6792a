using System.Collections.Concurrent;
using Sightline.Model.Spans;
using Sightline.Model.Wire;
using Sightline.Storage.Encodings;
using Sightline.Storage.Payloads;
using Sightline.Storage.Queries.Execution.Places;
using Sightline.Storage.Schemas;
using Sightline.Storage.Segments;
using Sightline.Storage.Segments.Fields;

namespace Sightline.Storage.Queries.Execution.Conditions;

/// <summary>
/// Looks for words in the texts of spans. The filters of a row group and the index of its segment's payloads say first
/// where the words cannot be; only what is left is read.
/// </summary>
sealed class PhraseNode(Predicate.Phrase phrase, PhraseSearch search, CancellationToken cancellation) : FieldNode
{
    readonly PhraseTokens _tokens = new(phrase.Words, phrase.Prefix);
    // What was found out of each segment's index: one for each thread that looks at the segment.
    readonly ConcurrentDictionary<SegmentFile, ConcurrentBag<PayloadSearch>> _payloads = [];

    public override int Cost => 100;

    protected override bool Holds(in SpanView span) => SpanTexts.Any(span, search);

    protected override bool MayHold(SpanPlace place)
    {
        var group = place.Reader.Group;
        return MayBeShort(group) || WithPayloads(group, (payloads, joints) => payloads.AnyMayMatch(joints));
    }

    protected override void AddHits(SpanPlace place, RowSet candidates, RowSet hits)
    {
        var isShort = MayBeShort(place.Reader.Group);
        if (isShort)
            AddNames(place, hits);
        WithPayloads(place.Reader.Group, (payloads, joints) =>
        {
            var any = payloads.AnyMayMatch(joints);
            var fields = place.Attributes.Fields;
            for (var number = 0; (isShort || any) && number < fields.Count; number++)
            {
                if (TestOf(fields[number].Type, fields[number].Number) is { } test
                    && place.Fields.Present(number).Intersects(candidates))
                    AddField(place, number, isShort, any ? payloads : null, joints, test, hits);
            }
            return true;
        });
    }

    void AddField(
        SpanPlace place, int number, bool isShort, PayloadSearch? payloads, ulong joints, EntryTest test, RowSet hits)
    {
        var field = place.Attributes.Fields[number];
        var accepted = place.Scratch.Set(field.IdColumn.DictionaryCount);
        for (var entry = isShort ? 0 : field.TextCount; entry < field.EntryCount; entry++)
        {
            if ((entry & 255) == 0)
                cancellation.ThrowIfCancellationRequested();
            if (!field.IsPayload(entry) ? test(field.Text(entry)) : payloads is not null
                && payloads.MayMatch(field.Runs(entry), joints) && TestPayload(field, entry, 0, test))
                accepted.Set(entry);
        }
        AddEntries(place, number, accepted, hits);
        place.Scratch.Return(accepted);
    }

    // Names, and all texts that are not payloads.
    bool MayBeShort(RowGroup group) => (BitsOf(group, ChunkPart.Words) & _tokens.All) == _tokens.All;

    ulong BitsOf(RowGroup group, ChunkPart part)
    {
        var id = new ChunkId(ChunkId.TraceIndex, part);
        return group.Chunks.ContainsKey(id) ? _tokens.In(group.Chunk(id)) : ulong.MaxValue;
    }

    bool WithPayloads(RowGroup group, Func<PayloadSearch, ulong, bool> look)
    {
        var free = _payloads.GetOrAdd(group.File, _ => []);
        if (!free.TryTake(out var payloads))
            payloads = new PayloadSearch(group.File.Payloads, _tokens, cancellation);
        var result = look(payloads, BitsOf(group, ChunkPart.Joints));
        free.Add(payloads);
        return result;
    }

    void AddNames(SpanPlace place, RowSet hits)
    {
        var names = place.Reader.Text(SpanColumns.Name);
        var accepted = place.Scratch.Set(names.Texts.Count + 1);
        for (var entry = 0; entry < names.Texts.Count; entry++)
        {
            if (search.IsIn(names.Texts[entry]))
                accepted.Set(entry + 1);
        }
        if (!accepted.IsEmpty)
            place.Columns.AddTexts(SpanColumns.Name, accepted, hits);
        place.Scratch.Return(accepted);
    }

    EntryTest? TestOf(FieldType type, int number) => type switch
    {
        FieldType.String => text => search.IsIn(text),
        FieldType.Array => body => SpanTexts.InArray(body, search),
        FieldType.KvList => body => SpanTexts.InList(body, search),
        FieldType.Message when number == SpanField.Events => body => SpanTexts.InEvent(body, search),
        FieldType.Message when number == SpanField.Status => body => SpanTexts.InStatus(body, search),
        _ => null,
    };
}
