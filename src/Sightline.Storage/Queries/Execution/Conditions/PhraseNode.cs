using Sightline.Model.Spans;
using Sightline.Model.Wire;
using Sightline.Storage.Encodings;
using Sightline.Storage.Queries.Execution.Places;
using Sightline.Storage.Schemas;
using Sightline.Storage.Segments.Fields;

namespace Sightline.Storage.Queries.Execution.Conditions;

/// <summary>Looks for words in the texts of spans.</summary>
sealed class PhraseNode(PhraseSearch search) : FieldNode
{
    public override int Cost => 100;

    protected override bool Holds(in SpanView span) => SpanTexts.Any(span, search);

    protected override void AddHits(SpanPlace place, RowSet candidates, RowSet hits)
    {
        AddNames(place, hits);
        var fields = place.Attributes.Fields;
        for (var number = 0; number < fields.Count; number++)
        {
            if (TestOf(fields[number].Type, fields[number].Number) is { } test)
                AddEntries(place, number, 0, test, hits);
        }
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
