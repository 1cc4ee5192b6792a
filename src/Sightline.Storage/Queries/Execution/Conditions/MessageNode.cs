using Sightline.Model.Spans;
using Sightline.Model.Wire;
using Sightline.Storage.Encodings;
using Sightline.Storage.Queries.Execution.Places;
using Sightline.Storage.Segments.Fields;

namespace Sightline.Storage.Queries.Execution.Conditions;

/// <summary>Compares what stands in messages inside of spans: names and attributes of events, the message of the status.</summary>
/// <param name="message">Field number of the message.</param>
/// <param name="field">Which of its values.</param>
/// <param name="test">With what.</param>
sealed class MessageNode(int message, SpanFieldReader field, ValueTest test) : FieldNode
{
    public override int Cost => 20;

    protected override bool Holds(in SpanView span)
    {
        var visitor = new CompareVisitor(test);
        return field.Visit(span, ref visitor);
    }

    protected override void AddHits(SpanPlace place, RowSet candidates, RowSet hits)
    {
        var fields = place.Attributes.Fields;
        for (var number = 0; number < fields.Count; number++)
        {
            if (fields[number].Type != FieldType.Message || fields[number].Number != message
                || !place.Fields.Present(number).Intersects(candidates))
                continue;
            AddEntries(place, number, 0, HoldsMessage, hits);
            if (message != SpanField.Status || !place.Fields.Repeats(number))
                continue;
            // Of several statuses the last counts, which the entries alone do not tell.
            var several = place.Scratch.Set(place.Rows);
            place.Fields.AddRepeating(number, several);
            hits.AndNot(several);
            AddRowByRow(place, several, hits);
            place.Scratch.Return(several);
        }
    }

    bool HoldsMessage(ReadOnlySpan<byte> body)
    {
        var visitor = new CompareVisitor(test);
        return field.VisitMessage(body, ref visitor);
    }
}
