using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Sightline.Server.Api;
using Sightline.Server.Tests.Support;
using Sightline.Storage.Queries;

namespace Sightline.Server.Tests.Api;

public sealed class QueryTimeTests
{
    readonly ManualTime _time = new();

    [Fact]
    public async Task A_query_that_takes_too_long_is_stopped_and_says_what_to_do()
    {
        await using var services = new ServiceCollection().AddLogging().BuildServiceProvider();
        var body = new MemoryStream();
        var context = new DefaultHttpContext { RequestServices = services };
        context.Response.Body = body;
        var running = QueryTime.RunAsync(context, c => Task.Delay(Timeout.Infinite, c.RequestAborted), _time);
        _time.Advance(QueryTime.Max - TimeSpan.FromSeconds(1));
        Assert.False(running.IsCompleted);
        _time.Advance(TimeSpan.FromSeconds(1));
        await running;
        Assert.Equal(StatusCodes.Status503ServiceUnavailable, context.Response.StatusCode);
        var problem = System.Text.Encoding.UTF8.GetString(body.ToArray());
        Assert.Contains("/problems/query-timeout", problem, StringComparison.Ordinal);
        Assert.Contains("shorter time range", problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_query_that_needs_too_much_memory_says_what_to_do()
    {
        await using var services = new ServiceCollection().AddLogging().BuildServiceProvider();
        var body = new MemoryStream();
        var context = new DefaultHttpContext { RequestServices = services };
        context.Response.Body = body;
        await QueryTime.RunAsync(context, _ => throw new QueryTooLargeException("Take a shorter time range."), _time);
        Assert.Equal(StatusCodes.Status422UnprocessableEntity, context.Response.StatusCode);
        var problem = System.Text.Encoding.UTF8.GetString(body.ToArray());
        Assert.Contains("/problems/query-too-large", problem, StringComparison.Ordinal);
        Assert.Contains("shorter time range", problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_that_leaves_ends_the_query_without_an_answer()
    {
        using var gone = new CancellationTokenSource();
        var context = new DefaultHttpContext { RequestAborted = gone.Token };
        var running = QueryTime.RunAsync(context, c => Task.Delay(Timeout.Infinite, c.RequestAborted), _time);
        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
    }
}
