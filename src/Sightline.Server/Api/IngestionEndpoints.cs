using System.ComponentModel;
using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Sightline.Control.Keys;
using Sightline.Model.Workspaces;
using Sightline.Server.Api.Answers;
using Sightline.Server.Api.Json;
using Sightline.Server.Api.Parameters;
using Sightline.Server.Auth;
using Sightline.Server.Auth.Rights;
using Sightline.Server.Hosting.Listeners;
using Sightline.Server.Hosting.Problems;
using Sightline.Server.Receivers;
using Sightline.Storage;
using Sightline.Storage.Journal;

namespace Sightline.Server.Api;

static class IngestionEndpoints
{
    const long NanosPerHour = 3_600_000_000_000;
    const int DeadLettersCounted = 1_000;
    const string IdText = "Id of a dead letter.";

    public static void MapIngestion(this RouteGroupBuilder api)
    {
        var ingestion = api.MapGroup("/ingestion").WithTags("Ingestion");
        ingestion.MapGet("", Read)
            .WithName("readIngestion")
            .WithSummary("Says where the server listens for telemetry, who sent, and which requests it refused lately.");
        ingestion.MapGet("/ledger", ReadLedgerAsync)
            .LimitTime()
            .Takes(QueryParameters.Ledger)
            .Produces<LedgerAnswer>()
            .WithName("readLedger")
            .WithSummary("Counts what became of every record that was decoded; the numbers add up at every moment.");
        ingestion.MapGet("/dead-letters", ListDeadLetters)
            .LimitTime()
            .Takes(QueryParameters.Limited)
            .WithName("listDeadLetters")
            .WithSummary("Lists records that could not be stored, with what went wrong.");
        var letter = ingestion.MapGroup("/dead-letters/{id}").RefuseForeignOrigins();
        letter.MapPost("/retry", RetryAsync)
            .Takes()
            .Requires(Right.WriteTelemetry)
            .Produces(StatusCodes.Status204NoContent)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .WithName("retryDeadLetter")
            .WithSummary("Takes a dead letter in again; where it fails again it is a new dead letter.");
        letter.MapDelete("", Drop)
            .Takes()
            .Requires(Right.DeleteTelemetry)
            .Produces(StatusCodes.Status204NoContent)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .WithName("dropDeadLetter")
            .WithSummary("Forgets a dead letter.");
    }

    static Ok<IngestionAnswer> Read(
        HttpContext context, BoundListeners listeners, RefusedRequests refused, IngestSources sources, Store store,
        WorkspaceKeys workspaceKeys)
    {
        var scope = context.Workspace();
        var keys = workspaceKeys.Of(scope.Workspace);
        var statistics = store.Statistics;
        return TypedResults.Ok(new IngestionAnswer
        {
            Listeners = new IngestionListeners
            {
                Http = listeners.Http.ToString(),
                OtlpHttp = listeners.OtlpHttp.ToString(),
                OtlpGrpc = listeners.OtlpGrpc.ToString(),
            },
            Sources = [.. sources.Of(scope).Select(SourceItem.Of)],
            Pipeline = new PipelineItem
            {
                InFlightRecords = store.ReadLedger(scope, 0, long.MaxValue).Sum(row => row.InFlight),
                JournalBytes = statistics.JournalBytes,
                MemtableBytes = statistics.MemtableBytes,
                DeadLetters = store.DeadLetterCount == 0 ? 0 : store.ListDeadLetters(scope, DeadLettersCounted).Count,
                AttributeKeys = keys?.Count ?? 0,
                AttributeKeysMax = keys?.Most ?? 0,
                AttributesCut = keys?.Cut ?? 0,
            },
            Refused = [.. refused.Of(scope).Select(RefusedItem.Of)],
        });
    }

    static async Task<IResult> ReadLedgerAsync(
        HttpContext context, Store store, ApiKeyRing keys, CancellationToken cancellation)
    {
        var range = context.Parameters().Range();
        var (from, to) = (range.From / NanosPerHour, (range.To + NanosPerHour - 1) / NanosPerHour);
        var rows = store.ReadLedger(context.Workspace(), from, to);
        var names = rows.Any(row => row.Key != Guid.Empty)
            ? await NamesAsync(context.Workspace(), keys, cancellation)
            : [];
        return TypedResults.Ok(new LedgerAnswer
        {
            From = Rfc3339.Format(from * NanosPerHour),
            To = Rfc3339.Format(to * NanosPerHour),
            Items = [.. rows.Select(row => LedgerItem.Of(row, names))],
        });
    }

    static async Task<Dictionary<Guid, string>> NamesAsync(
        WorkspaceScope scope, ApiKeyRing keys, CancellationToken cancellation)
    {
        var list = await keys.ListAsync(scope, "", Control.Limits.ApiKeysOfWorkspaceMax, cancellation);
        return list.ToDictionary(key => Guid.Parse(key.Id, CultureInfo.InvariantCulture), key => key.Name);
    }

    static Ok<DeadLettersAnswer> ListDeadLetters(HttpContext context, Store store)
    {
        var limit = context.Parameters().Limit();
        return TypedResults.Ok(new DeadLettersAnswer
        {
            Items = [.. store.ListDeadLetters(context.Workspace(), limit).Select(DeadLetterItem.Of)],
        });
    }

    static async Task<IResult> RetryAsync(
        HttpContext context, Store store, [FromRoute, Description(IdText)] string id)
    {
        try
        {
            return await store.RetryDeadLetterAsync(context.Workspace(), id) ? TypedResults.NoContent() : NotFound(id);
        }
        catch (JournalUnavailableException)
        {
            return ProblemKind.Unavailable.With("The journal takes nothing at the moment; try again.");
        }
        catch (InvalidDataException unreadable)
        {
            return ProblemKind.Conflict.With($"It still cannot be read: {unreadable.Message}");
        }
    }

    static IResult Drop(HttpContext context, Store store, [FromRoute, Description(IdText)] string id) =>
        store.DropDeadLetter(context.Workspace(), id) ? TypedResults.NoContent() : NotFound(id);

    static IResult NotFound(string id) => ProblemKind.NotFound.With($"This workspace has no dead letter {id}.");
}
