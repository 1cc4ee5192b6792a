using System.Diagnostics;

namespace Sightline.Model.Workspaces;

/// <summary>
/// Proof that a caller may see one workspace. Every function of the store and of Query takes one; only the server's
/// authentication makes one (the constructor is internal to it, and a test watches who calls it).
/// </summary>
public readonly struct WorkspaceScope : IEquatable<WorkspaceScope>
{
    readonly WorkspaceId _workspace;

    internal WorkspaceScope(WorkspaceId workspace) => _workspace = workspace;

    /// <summary>The workspace that the caller may see.</summary>
    public WorkspaceId Workspace
    {
        get
        {
            Debug.Assert(_workspace != default, "A default scope gives access to nothing.");
            return _workspace;
        }
    }

    /// <inheritdoc/>
    public bool Equals(WorkspaceScope other) => _workspace == other._workspace;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is WorkspaceScope other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _workspace.GetHashCode();

    public static bool operator ==(WorkspaceScope a, WorkspaceScope b) => a.Equals(b);
    public static bool operator !=(WorkspaceScope a, WorkspaceScope b) => !a.Equals(b);
}
