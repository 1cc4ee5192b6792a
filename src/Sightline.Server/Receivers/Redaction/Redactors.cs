using System.Collections.Concurrent;
using Sightline.Control.Redaction;
using Sightline.Ingest.Redaction;
using Sightline.Model.Workspaces;

namespace Sightline.Server.Receivers.Redaction;

/// <summary>The redactor of each workspace, made anew when its settings change.</summary>
sealed class Redactors(RedactionSettings settings)
{
    readonly ConcurrentDictionary<WorkspaceId, Made> _made = [];

    public Redactor Of(WorkspaceId workspace)
    {
        if (settings.Find(workspace) is not { } entry)
            return Redactor.BuiltIn;
        if (_made.TryGetValue(workspace, out var made) && ReferenceEquals(made.Entry, entry))
            return made.Redactor;
        made = new Made(entry, Make(entry));
        _made[workspace] = made;
        return made.Redactor;
    }

    static Redactor Make(RedactionEntry entry) => new(
        RedactionText.ToPolicy(RedactionText.Read(entry.Settings)), Convert.FromHexString(entry.HashKey));

    sealed record Made(RedactionEntry Entry, Redactor Redactor);
}
