using Sightline.Ingest.Otlp;
using Sightline.Model.Workspaces;
using Sightline.Server.Auth;
using Sightline.Server.Receivers;

namespace Sightline.Server.Tests.Receivers;

public sealed class RefusedRequestsTests
{
    static readonly WorkspaceScope Scope = LocalAccess.Everybody.Workspace;

    [Fact]
    public void Of_many_mistakes_the_last_twenty_are_kept_the_newest_first()
    {
        var refusals = new RefusedRequests(TimeProvider.System);
        for (var i = 1; i <= 25; i++)
            Note(refusals, $"mistake {i}");
        Note(refusals, "mistake 10");
        var kept = refusals.Of(Scope);
        Assert.Equal(20, kept.Count);
        Assert.Equal(["mistake 10", "mistake 25", "mistake 24"], kept.Take(3).Select(refused => refused.Message));
        Assert.Equal((2, 2), (kept[0].Count, kept[0].Rejected));
    }

    static void Note(RefusedRequests refusals, string message) =>
        refusals.Note(Scope, Transport.Http, OtlpSignal.Traces, new ReceiverAnswer(Outcome.Malformed, 1, message));
}
