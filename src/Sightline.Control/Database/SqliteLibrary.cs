using System.Reflection;
using System.Runtime.InteropServices;
using SQLitePCL;

namespace Sightline.Control.Database;

/// <summary>
/// Chooses the SQLite that runs: the system's where it is newer than the bundled one, so that it gets the system's
/// security updates.
/// </summary>
static class SqliteLibrary
{
    const string Bundled = "e_sqlite3";

    // RETURNING, STRICT and the fixes of 2021 and later; what the bundle holds is 3.35.5.
    static readonly Version Oldest = new(3, 36);

    static readonly Lock Once = new();
    static string? _description;

    delegate nint VersionText();

    /// <summary>Loads it, once, and says which it is.</summary>
    public static string Load()
    {
        lock (Once)
            return _description ??= LoadOnce();
    }

    static string LoadOnce()
    {
        var provider = typeof(SQLite3Provider_e_sqlite3).Assembly;
        var system = FindSystem();
        if (system != 0)
            NativeLibrary.SetDllImportResolver(provider, (name, _, _) => name == Bundled ? system : 0);
        raw.SetProvider(new SQLite3Provider_e_sqlite3());
        return $"SQLite {raw.sqlite3_libversion().utf8_to_string()} ({(system != 0 ? "of the system" : "bundled")})";
    }

    static nint FindSystem()
    {
        if (!OperatingSystem.IsLinux()
            || !NativeLibrary.TryLoad("libsqlite3.so.0", Assembly.GetExecutingAssembly(), null, out var library))
            return 0;
        if (NativeLibrary.TryGetExport(library, "sqlite3_libversion", out var export)
            && Marshal.PtrToStringUTF8(Marshal.GetDelegateForFunctionPointer<VersionText>(export)()) is { } version
            && Version.TryParse(version, out var found) && found >= Oldest)
            return library;
        NativeLibrary.Free(library);
        return 0;
    }
}
