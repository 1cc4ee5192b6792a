using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Sightline.Server.Api.Answers;
using Sightline.Server.Api.Json;

namespace Sightline.Server.Cli.Maintenance;

/// <summary><c>sightline remap</c>: has the running server read the spans of a time anew by the mapping tables of now.</summary>
static class RemapCommand
{
    public static Command Create() => RangeCommand.Create(
        "remap",
        "Read the spans of a time anew by the mapping tables of now.",
        "spans of traces",
        (from, to) => JsonSerializer.Serialize(
            new RemapRequest { From = from, To = to }, ApiJsonContext.Default.RemapRequest),
        job => job.Remap is { } done
            ? string.Create(CultureInfo.InvariantCulture, $"{done.Traces} traces, {done.Changed} spans changed")
            : null);
}
