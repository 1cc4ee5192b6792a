using Microsoft.Extensions.Logging.Console;
using Sightline.Server.Hosting.Settings;

namespace Sightline.Server.Hosting;

static class LogOutput
{
    /// <summary>One line per event on the console. The framework's own lines only when they are warnings.</summary>
    public static void AddLogs(this WebApplicationBuilder builder, SightlineSettings settings)
    {
        builder.Logging.SetMinimumLevel(settings.Log.Level);
        builder.Logging.AddFilter("Microsoft", level => level >= LogLevel.Warning);
        // What stops the start is said in one line by ServeCommand; the host would add its stack.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", level => level >= LogLevel.Critical);
        builder.Logging.AddSimpleConsole(console =>
        {
            console.SingleLine = true;
            console.UseUtcTimestamp = true;
            console.TimestampFormat = "yyyy-MM-ddTHH:mm:ss.fffZ ";
            console.ColorBehavior = LoggerColorBehavior.Disabled;
        });
    }
}
