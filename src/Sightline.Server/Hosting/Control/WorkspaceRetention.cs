using System.Collections.Concurrent;
using Sightline.Control.Access;
using Sightline.Control.Workspaces;
using Sightline.Model.Workspaces;
using Sightline.Storage.Retention;

namespace Sightline.Server.Hosting.Control;

/// <summary>
/// How long the store keeps the rows of each workspace: its own days, else the settings. From memory, and as new as the
/// directory, which is refreshed twice a second.
/// </summary>
sealed class WorkspaceRetention(AccessDirectory directory, RetentionOptions settings)
{
    readonly ConcurrentDictionary<WorkspaceId, (RetentionDays Days, RetentionOptions Options)> _own = [];

    /// <summary>A <see cref="RetentionOf"/>.</summary>
    public RetentionOptions Of(WorkspaceId workspace)
    {
        // The store opens before the control database was read; nothing may go that a workspace wants to keep.
        if (!directory.IsLoaded)
            return RetentionOptions.Forever;
        var days = directory.FindAnyWorkspace(workspace)?.Retention ?? RetentionDays.OfServer;
        if (days == RetentionDays.OfServer)
            return settings;
        if (_own.TryGetValue(workspace, out var own) && ReferenceEquals(own.Days, days))
            return own.Options;
        var options = Options(days);
        _own[workspace] = (days, options);
        return options;
    }

    RetentionOptions Options(RetentionDays days) => settings with
    {
        Spans = Age(days.TraceDays, settings.Spans),
        Traces = Age(days.TraceDays, settings.Traces),
        ImportantSpans = Age(days.ImportantDays, settings.ImportantSpans),
        ImportantTraces = Age(days.ImportantDays, settings.ImportantTraces),
        Calls = Age(days.CallDays, settings.Calls),
    };

    static TimeSpan Age(long days, TimeSpan setting) => days > 0 ? TimeSpan.FromDays(days) : setting;
}
