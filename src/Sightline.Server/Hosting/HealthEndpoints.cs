using Microsoft.AspNetCore.Http.HttpResults;
using Sightline.Server.Auth.Rights;
using Sightline.Server.Hosting.Problems;
using Sightline.Storage;
using Sightline.Storage.Disk;

namespace Sightline.Server.Hosting;

static class HealthEndpoints
{
    /// <summary><c>/health</c>: the process is up. <c>/ready</c>: it takes telemetry in.</summary>
    public static void MapHealth(this WebApplication app)
    {
        app.MapGet("/health", Health).OpenToAll().ExcludeFromDescription();
        app.MapGet("/ready", Ready).OpenToAll().ExcludeFromDescription();
    }

    static ContentHttpResult Health() => TypedResults.Text("ok\n");

    // The listeners open after the store; from then on only a full device keeps telemetry out.
    static IResult Ready(IDisk disk, StoreOptions options)
    {
        var free = disk.FreeBytes;
        return free >= options.FreeBytesMin
            ? TypedResults.Text("ready\n")
            : ProblemKind.Unavailable.With(
                $"The device of the data folder has {free} bytes free; Store:FreeBytesMin is {options.FreeBytesMin}. "
                + "Make room, or lower the setting.");
    }
}
