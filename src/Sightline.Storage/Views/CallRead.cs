using Sightline.Model.Calls;
using Sightline.Model.Spans;
using Sightline.Storage.Encodings;
using Sightline.Storage.Schemas;

namespace Sightline.Storage.Views;

/// <summary>Reads what prices are made of from a row of calls.</summary>
static class CallRead
{
    /// <summary>Provider, models, tier, counts and the client's cost.</summary>
    public static void Usage(CallPlace call, ref CallFacts facts)
    {
        var (rows, row) = call;
        facts.Kind = (WorkKind)rows.Number(CallColumns.Kind, row);
        facts.Provider = rows.TextAt(CallColumns.Provider, row);
        facts.Model = rows.TextAt(CallColumns.Model, row);
        facts.BilledModel = rows.TextAt(CallColumns.BilledModel, row);
        facts.ServiceTier = rows.TextAt(CallColumns.ServiceTier, row);
        facts.TokensInput = Number(rows, row, CallColumns.TokensInput);
        facts.TokensCacheRead = Number(rows, row, CallColumns.TokensCacheRead);
        facts.TokensCacheWrite = Number(rows, row, CallColumns.TokensCacheWrite);
        facts.TokensCacheWriteHour = Number(rows, row, CallColumns.TokensCacheWriteHour);
        facts.TokensAudioInput = Number(rows, row, CallColumns.TokensAudioInput);
        facts.TokensOutput = Number(rows, row, CallColumns.TokensOutput);
        facts.TokensReasoning = Number(rows, row, CallColumns.TokensReasoning);
        facts.TokensAudioOutput = Number(rows, row, CallColumns.TokensAudioOutput);
        facts.TokensEstimated = rows.Number(CallColumns.Estimated, row) == 1;
        facts.Images = Number(rows, row, CallColumns.Images);
        facts.ClientCost = Number(rows, row, CallColumns.ClientCost);
    }

    static long? Number(FlatRows rows, int row, Column column)
    {
        var number = rows.Number(column, row);
        return number == NumberColumn.None ? null : number;
    }
}
