using Microsoft.Data.Sqlite;
using StemCellKb.Search.Indexing;

namespace StemCellKb.Search.FullText;

/// <summary>Numbering of search records: works first, most cited first, then claims, those with most evidence first.</summary>
/// <param name="LastReference">Row of the last work; every later row is a claim.</param>
internal sealed record RecordTable(int LastReference)
{
    public bool IsClaim(int row) => row > LastReference;

    public static RecordTable Read(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT max(id) FROM search_record WHERE kind = $kind";
        command.Parameters.AddWithValue("$kind", SearchRecord.Reference);
        return new RecordTable(command.ExecuteScalar() is long last ? (int)last : 0);
    }
}
