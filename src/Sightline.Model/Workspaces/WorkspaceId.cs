namespace Sightline.Model.Workspaces;

/// <summary>The internal id of a workspace: names its folders and its blocks, never leaves the server as a name.</summary>
public readonly record struct WorkspaceId(Guid Value)
{
    /// <summary>The workspace <c>default</c>, which owns everything in mode <c>local</c>.</summary>
    public static readonly WorkspaceId Default = new(new Guid("00000000-0000-7000-8000-000000000001"));

    /// <summary>32 lower-case hex digits, usable as a folder name.</summary>
    public override string ToString() => Value.ToString("N");
}
