using System.Data.Common;
using Dapper;

namespace Sightline.Control.Database;

/// <summary>
/// One transaction on the control database. Rows and parameters hold only long, string and byte[]: those are what both
/// engines and Dapper agree on. Not for use beyond the work that it was made for.
/// </summary>
public sealed class ControlSession
{
    readonly DbConnection _connection;
    readonly DbTransaction _transaction;

    static ControlSession() => DefaultTypeMap.MatchNamesWithUnderscores = true;

    internal ControlSession(DbConnection connection, DbTransaction transaction)
    {
        _connection = connection;
        _transaction = transaction;
    }

    /// <summary>Runs a statement and gives the number of rows that it changed.</summary>
    public int Execute(string sql, object? values = null) => _connection.Execute(sql, values, _transaction);

    /// <summary>The rows of a query.</summary>
    public IReadOnlyList<T> List<T>(string sql, object? values = null) =>
        _connection.Query<T>(sql, values, _transaction).AsList();

    /// <summary>The only row of a query; null where there is none.</summary>
    public T? Find<T>(string sql, object? values = null)
        where T : class =>
        _connection.QuerySingleOrDefault<T>(sql, values, _transaction);

    /// <summary>A number; 0 where the query gives none.</summary>
    public long Number(string sql, object? values = null) =>
        _connection.ExecuteScalar<long?>(sql, values, _transaction) ?? 0;

    /// <summary>The next value for a <c>change</c> column: whoever follows changes sees what carries it.</summary>
    public long NextChange()
    {
        Execute("update change_counter set value = value + 1 where id = 1");
        return LastChange();
    }

    /// <summary>The largest value that a <c>change</c> column has been given.</summary>
    public long LastChange() => Number("select value from change_counter where id = 1");
}
