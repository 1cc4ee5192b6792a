using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Sightline.Server.Api.Answers;
using Sightline.Server.Api.Json;

namespace Sightline.Server.Cli.Maintenance;

/// <summary><c>sightline reprice</c>: has the running server price the calls of a time by the prices of now.</summary>
static class RepriceCommand
{
    public static Command Create() => RangeCommand.Create(
        "reprice",
        "Price the calls of a time by the prices of now.",
        "calls",
        (from, to) => JsonSerializer.Serialize(
            new RepriceRequest { From = from, To = to }, ApiJsonContext.Default.RepriceRequest),
        job => job.Reprice is { } done
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"{done.Calls} calls, {done.Changed} changed: {done.CostBeforeUsd} USD before, {done.CostAfterUsd} USD now")
            : null);
}
