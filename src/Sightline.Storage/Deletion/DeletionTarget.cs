using Sightline.Model.Ids;

namespace Sightline.Storage.Deletion;

/// <summary>What is to be deleted, within one workspace.</summary>
public abstract record DeletionTarget
{
    /// <summary>A trace with all its spans and calls.</summary>
    public sealed record Trace(TraceId Id) : DeletionTarget;

    /// <summary>
    /// All traces in which any span, or the resource of one, names the user by <c>user.id</c> or <c>enduser.id</c>: as
    /// a rule only the first span does, while the user's words stand in those below it.
    /// </summary>
    public sealed record User(string Id) : DeletionTarget;

    /// <summary>Everything that the workspace has.</summary>
    public sealed record Workspace : DeletionTarget;
}
