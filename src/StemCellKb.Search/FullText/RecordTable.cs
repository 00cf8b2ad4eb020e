using Microsoft.Data.Sqlite;
using StemCellKb.Search.Indexing;

namespace StemCellKb.Search.FullText;

/// <summary>Numbering of search records: pages first, then works, most cited first, then claims, those with most evidence first.</summary>
/// <param name="LastReference">Row of the last work; every later row is a claim.</param>
internal sealed record RecordTable(int LastPage, int LastReference)
{
    public bool IsPage(int row) => row <= LastPage;

    public bool IsClaim(int row) => row > LastReference;

    public static RecordTable Read(SqliteConnection connection)
    {
        var lastPage = LastOf(connection, SearchRecord.Page);
        return new RecordTable(lastPage, Math.Max(lastPage, LastOf(connection, SearchRecord.Reference)));
    }

    private static int LastOf(SqliteConnection connection, string kind)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT max(id) FROM search_record WHERE kind = $kind";
        command.Parameters.AddWithValue("$kind", kind);
        return command.ExecuteScalar() is long last ? (int)last : 0;
    }
}
