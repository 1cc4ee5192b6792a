using Sightline.Server.Auth;
using Sightline.Server.Hosting.Listeners;

namespace Sightline.Server.Hosting;

/// <summary>
/// One line per request: route, answer, time, and who it was by id. Never a URL's parameters, a header or a body, since
/// these hold prompts and secrets. Telemetry is at level Debug: there are thousands a second of it.
/// </summary>
static partial class RequestLog
{
    public static void UseRequestLog(this WebApplication app)
    {
        var log = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Sightline.Server.Requests");
        var time = app.Services.GetRequiredService<TimeProvider>();
        app.Use(async (context, next) =>
        {
            var started = time.GetTimestamp();
            await next(context);
            var route = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText;
            if (route is null)
                return;
            var level = route.StartsWith("/api/", StringComparison.Ordinal) ? LogLevel.Information : LogLevel.Debug;
            if (!log.IsEnabled(level))
                return;
            var (ms, who) = (time.GetElapsedTime(started).TotalMilliseconds, Who(context));
            var (method, status, listener) = (context.Request.Method, context.Response.StatusCode, context.CameInOn());
            Answered(log, level, method, route, status, ms, who, listener);
        });
    }

    static string Who(HttpContext context) => context.Features.Get<Caller>() switch
    {
        { User: { } user } => $"user {user.Id}",
        { ApiKey: { } key } => $"key {key.Id}",
        { } => "local",
        null => "nobody",
    };

    [LoggerMessage(EventId = 1, Message = "{Method} {Route} {Status} in {Ms:F1} ms for {Who} on {Listener}")]
    static partial void Answered(
        ILogger log, LogLevel level, string method, string route, int status, double ms, string who, Listener listener);
}
