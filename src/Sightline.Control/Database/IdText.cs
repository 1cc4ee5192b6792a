using Sightline.Model.Workspaces;

namespace Sightline.Control.Database;

/// <summary>Ids as the database keeps them: UUIDs in lower case with dashes; '' for none.</summary>
public static class IdText
{
    /// <summary>A new id, later than those before it.</summary>
    public static string New(TimeProvider time) => Guid.CreateVersion7(time.GetUtcNow()).ToString();

    public static string Of(WorkspaceId workspace) => workspace.Value.ToString();

    public static string Of(WorkspaceScope scope) => Of(scope.Workspace);

    /// <summary>An id of the database as a value; empty for ''.</summary>
    public static Guid ToGuid(string id) => id.Length == 0 ? Guid.Empty : Guid.Parse(id);

    /// <summary>The stored form of an id that a client wrote; null when it is none.</summary>
    public static string? Read(string? text) => Guid.TryParse(text, out var id) ? id.ToString() : null;
}
