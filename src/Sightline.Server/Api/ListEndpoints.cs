using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Sightline.Query;
using Sightline.Query.Answers;
using Sightline.Server.Api.Answers;
using Sightline.Server.Api.Answers.Lists;
using Sightline.Server.Api.Parameters;
using Sightline.Server.Auth;
using Sightline.Server.Hosting.Problems;

namespace Sightline.Server.Api;

/// <summary>Lists of what calls and traces belong to: sessions, users, models; and what happened last.</summary>
static class ListEndpoints
{
    public static void MapLists(this RouteGroupBuilder api)
    {
        api.MapAnswer("/activity/stream", Activity, QueryParameters.Activity, "Home", "getActivityStream",
            "Lists what happened last, traces and calls, newest first, in pages that stay stable.")
            .OverTraces();
        api.MapAnswer("/sessions", Sessions, QueryParameters.Sessions, "Sessions", "listConversations",
            "Lists sessions with their traces, tokens and cost.")
            .OverTraces();
        api.MapAnswer("/sessions/{id}", Session, QueryParameters.Session, "Sessions", "getConversation",
            "Gives a session as a conversation: its traces in the order of time, with what was asked and answered.")
            .OverTraces()
            .Produces<ConversationAnswer>()
            .ProducesProblem(StatusCodes.Status404NotFound);
        api.MapAnswer("/users", Users, QueryParameters.Users, "Users", "listServedUsers",
            "Lists users with their calls, tokens and cost.")
            .OverTraces();
        api.MapAnswer("/users/{id}", User, QueryParameters.User, "Users", "getServedUser",
            "Gives what calls for one user used, and by which agents and models.")
            .OverTraces()
            .Produces<ServedUserAnswer>()
            .ProducesProblem(StatusCodes.Status404NotFound);
        api.MapAnswer("/models", Models, QueryParameters.Models, "Models", "listModels",
            "Lists models with their calls, tokens, cost and speed.");
    }

    static Ok<ActivityAnswer> Activity(HttpContext context, ActivityStream stream, CancellationToken cancellation)
    {
        var parameters = context.AnswerParameters();
        var types = parameters.Choice("type", ["all", "trace", "call"]);
        return TypedResults.Ok(ActivityAnswer.Of(stream.Read(
            context.Workspace(), parameters.Filter(), parameters.Range(), types != "call", types != "trace",
            context.Parameters().Limit(), context.Parameter("cursor"), cancellation)));
    }

    static Ok<ConversationsAnswer> Sessions(HttpContext context, SessionList sessions, CancellationToken cancellation)
    {
        var parameters = context.AnswerParameters();
        var page = sessions.Read(
            context.Workspace(), parameters.Filter(), parameters.Range(), parameters.Order(SessionList.SortNames), cancellation);
        return TypedResults.Ok(new ConversationsAnswer
        {
            Items = [.. page.Items.Select(ConversationItem.Of)],
            NextCursor = page.NextCursor,
        });
    }

    static IResult Session(
        HttpContext context, SessionList sessions, TurnReader turns,
        [FromRoute(Name = "id"), Description("As traces say it.")] string id, CancellationToken cancellation)
    {
        var parameters = context.AnswerParameters();
        var range = parameters.RangeOrAll();
        var order = parameters.Order(["started_at"], ["asc", "desc"]);
        Limits.CheckTurns(order.Limit);
        id = context.LastSegment(id);
        if (sessions.Find(context.Workspace(), id, range, cancellation) is not { } session)
            return ProblemKind.NotFound.With($"No trace of this workspace and time says the session {id}.");
        var page = sessions.Traces(context.Workspace(), id, range, order, cancellation);
        return TypedResults.Ok(new ConversationAnswer
        {
            Session = ConversationItem.Of(session),
            Items =
            [
                .. page.Items.Select(trace =>
                {
                    cancellation.ThrowIfCancellationRequested();
                    var (input, output) = turns.Read(context.Workspace(), trace.TraceId);
                    return new TurnItem { Trace = TraceItem.Of(trace), Input = input, Output = output };
                }),
            ],
            NextCursor = page.NextCursor,
        });
    }

    static Ok<ServedUsersAnswer> Users(HttpContext context, UserList users, CancellationToken cancellation)
    {
        var parameters = context.AnswerParameters();
        var page = users.Read(
            context.Workspace(), parameters.Period(), parameters.Order(UserList.SortNames), cancellation);
        return TypedResults.Ok(new ServedUsersAnswer { Items = [.. page.Items.Select(ServedUserItem.Of)], NextCursor = page.NextCursor });
    }

    static IResult User(
        HttpContext context, UserList users, CallShares shares,
        [FromRoute(Name = "id"), Description("As calls say it.")] string id, CancellationToken cancellation)
    {
        id = context.LastSegment(id);
        var period = context.AnswerParameters().Period();
        if (users.Find(context.Workspace(), period, id, cancellation) is not { } user)
            return ProblemKind.NotFound.With($"No call or trace of this workspace and time says the user {id}.");
        var its = period with { Filter = period.Filter with { User = id } };
        return TypedResults.Ok(ServedUserAnswer.Of(
            period, user,
            shares.Agents(context.Workspace(), its, Limits.ListLimitDefault, cancellation),
            shares.Models(context.Workspace(), its, Limits.ListLimitDefault, cancellation)));
    }

    static Ok<ModelsAnswer> Models(HttpContext context, ModelList models, CancellationToken cancellation)
    {
        var parameters = context.AnswerParameters();
        return TypedResults.Ok(ModelsAnswer.Of(models.Read(
            context.Workspace(), parameters.Period(), parameters.Order(ModelList.SortNames), cancellation)));
    }
}
