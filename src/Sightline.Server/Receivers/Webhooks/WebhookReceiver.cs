using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Features;
using Sightline.Control.Webhooks;
using Sightline.Ingest.Webhooks;
using Sightline.Server.Api.Answers.Access;
using Sightline.Server.Auth;
using Sightline.Server.Hosting.Problems;
using Sightline.Server.Receivers.Items;

namespace Sightline.Server.Receivers.Webhooks;

/// <summary>Takes events of the sources that workspaces named: signed by their secret, turned into items by their mapping.</summary>
sealed class WebhookReceiver(
    WebhookAccess access, RequestBodyReader bodies, JsonRequests requests, ItemReceiver items, SeenSignatures seen,
    TimeProvider time)
{
    /// <summary>Whoever sends has not shown yet that they may: events of GitHub, the largest known, have at most 25 MB.</summary>
    public const int BodyBytesMax = 25 << 20;

    const string Shape = "webhook";

    public async Task<IResult> HandleAsync(HttpContext context, string id)
    {
        if (access.Find(context, id) is not var (source, caller))
            return ProblemKind.NotFound.With($"There is no source of webhooks {id}.");
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = BodyBytesMax;
        try
        {
            using var body = await bodies.ReadAsync(
                context.Request, caller.Workspace.Workspace, isJson: true, context.RequestAborted);
            if (body.Bytes.Length > BodyBytesMax)
                throw RequestBody.TooLarge(BodyBytesMax);
            var settings = WebhookSettings.Read(source.Settings);
            var signature = new WebhookSignature(settings.Signature ?? "", settings.Header ?? "", source.Secret);
            if (signature.Fault(
                name => context.Request.Headers[name].ToString(), body.Bytes.Span, time.GetUtcNow(), out var signed) is { } fault)
            {
                access.Refused(context, source);
                return ProblemKind.Unauthenticated.With(fault);
            }
            var key = SeenSignatures.KeyOf(source.Id, body.Bytes.Span, signed);
            return seen.Contains(key)
                ? TypedResults.Accepted((string?)null, ItemReceiver.Nothing)
                : await StoreAsync(context, caller, source, settings, body, signed, key);
        }
        catch (RefusedRequestException refused)
        {
            return JsonRequests.Problem(refused.Answer);
        }
    }

    Task<IResult> StoreAsync(
        HttpContext context, Caller caller, WebhookSource source, WebhookSourceRequest settings, RequestBody body,
        DateTimeOffset? signed, string key) =>
        requests.HandleAsync(context, caller, Shape, body, async (root, request) =>
        {
            var at = (signed ?? time.GetUtcNow()).UtcDateTime.ToString(
                "yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture);
            var made = WebhookSettings.MappingOf(settings).Items(root, source.Name, body.Bytes.Span, at);
            if (made.Count > ItemReceiver.BatchMax)
            {
                throw new RefusedRequestException(Outcome.Malformed, string.Create(
                    CultureInfo.InvariantCulture, $"An event is at most {ItemReceiver.BatchMax} items; this one is {made.Count}."));
            }
            var documents = made.Select(item => JsonDocument.Parse(item)).ToList();
            try
            {
                var answer = await items.EventAsync(
                    caller, [.. documents.Select(d => d.RootElement)], request, source.Id);
                if (answer.Answer.Outcome == Outcome.Stored)
                    seen.Add(key, signed is not null);
                return answer;
            }
            finally
            {
                documents.ForEach(document => document.Dispose());
            }
        });
}
