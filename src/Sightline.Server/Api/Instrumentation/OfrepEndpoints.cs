using System.ComponentModel;
using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Sightline.Control.Instrumentation;
using Sightline.Server.Api.Answers.Instrumentation;
using Sightline.Server.Api.Json;
using Sightline.Server.Api.Parameters;
using Sightline.Server.Auth;
using Sightline.Server.Auth.Rights;

namespace Sightline.Server.Api.Instrumentation;

/// <summary>
/// OpenFeature's remote evaluation protocol (github.com/open-feature/protocol), so that its providers work as they are.
/// </summary>
static class OfrepEndpoints
{
    /// <summary>The shortest interval that makes sense: changes by other programs are seen within one second.</summary>
    const int PollMsMin = 1_000;

    static readonly OfrepConfigurationAnswer Configuration = new()
    {
        Name = "sightline",
        Capabilities = new OfrepCapabilities
        {
            CacheInvalidation = new OfrepInvalidation
            {
                Polling = new OfrepPolling { Enabled = true, MinPollingIntervalMs = PollMsMin },
            },
            FlagEvaluation = new OfrepEvaluation { SupportedTypes = ["boolean"] },
            Caching = new OfrepCaching { Enabled = true, Ttl = (int)FlagBoard.PollInterval.TotalMilliseconds },
        },
    };

    public static void MapOfrep(this RouteGroupBuilder ofrep)
    {
        var evaluate = ofrep.MapGroup("/evaluate/flags").Requires(Right.ReadFlags).WithTags("Instrumentation");
        evaluate.MapPost("", EvaluateAllAsync).LimitTime().Takes()
            .Accepts<FlagRequest>("application/json")
            .Produces<FlagsAnswer>()
            .Produces(StatusCodes.Status304NotModified)
            .Produces<FlagFailure>(StatusCodes.Status400BadRequest)
            .WithName("evaluateFlags")
            .WithSummary("Evaluates all flags for a target, as OFREP asks it.");
        evaluate.MapPost("/{key}", EvaluateAsync).LimitTime().Takes()
            .Accepts<FlagRequest>("application/json")
            .Produces<FlagAnswer>()
            .Produces<FlagFailure>(StatusCodes.Status400BadRequest)
            .Produces<FlagFailure>(StatusCodes.Status404NotFound)
            .WithName("evaluateFlag")
            .WithSummary("Evaluates a flag for a target, as OFREP asks it.");
        ofrep.MapGet("/configuration", Configure).Requires(Right.ReadFlags).Takes().WithTags("Instrumentation")
            .WithName("readFlagConfiguration")
            .WithSummary("Says what OFREP providers may ask and how often.");
    }

    static Ok<OfrepConfigurationAnswer> Configure() => TypedResults.Ok(Configuration);

    static async Task<IResult> EvaluateAllAsync(HttpContext context, FlagBoard board)
    {
        try
        {
            var target = FlagTarget.Of(await ReadAsync(context, flag: null), flag: null);
            return new TaggedResult(board.EvaluateAll(context.Workspace(), target));
        }
        catch (FlagException refused)
        {
            return refused.Answer;
        }
    }

    static async Task<IResult> EvaluateAsync(
        HttpContext context, FlagBoard board, [FromRoute, Description("Key of a flag.")] string key)
    {
        try
        {
            var given = await ReadAsync(context, key);
            if (key != FlagRules.Flag)
            {
                throw new FlagException(
                    key, FlagException.FlagNotFound, $"There is no such flag; the only one is {FlagRules.Flag}.");
            }
            return TypedResults.Json(
                board.Evaluate(context.Workspace(), FlagTarget.Of(given, key)), ApiJsonContext.Default.FlagAnswer);
        }
        catch (FlagException refused)
        {
            return refused.Answer;
        }
    }

    // Read by hand, so that a mistake is answered in the words of OFREP.
    static async Task<Dictionary<string, JsonElement>?> ReadAsync(HttpContext context, string? flag)
    {
        try
        {
            var request = await JsonSerializer.DeserializeAsync(
                context.Request.Body, ApiJsonContext.Default.FlagRequest, context.RequestAborted);
            return request?.Context;
        }
        catch (JsonException)
        {
            throw new FlagException(
                flag, FlagException.ParseError, "The body must be JSON such as {\"context\": {\"targetingKey\": \"checkout\"}}.");
        }
    }
}
