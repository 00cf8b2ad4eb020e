using Microsoft.Data.Sqlite;
using StemCellKb.Search.Indexing;

namespace StemCellKb.Store.Writing;

/// <summary>Replaces search records, each under the number that a new index would give it.</summary>
internal sealed class RecordEdit(SqliteConnection connection, SqlStatements sql) : IDisposable
{
    private readonly RecordWriter writer = new(connection);
    private readonly HashSet<long> freed = [];
    private readonly List<SearchRecord> added = [];
    private bool isLost;

    /// <param name="weight">Under which it was written.</param>
    public void Remove(string kind, string key, int weight)
    {
        for (var number = RecordNumbers.Wanted(kind, key, weight); ; number++)
        {
            if (sql.Rows("SELECT kind, key FROM search_record WHERE id = $p0", number) is not [[string itsKind, string itsKey]])
            {
                isLost = true;
                return;
            }
            if (itsKind != kind || itsKey != key)
                continue;
            sql.Run("DELETE FROM search_record WHERE id = $p0", number);
            sql.Run("DELETE FROM search_record_fts WHERE rowid = $p0", number);
            freed.Add(number);
            return;
        }
    }

    public void Add(SearchRecord record) => added.Add(record);

    /// <returns>False where two records ask for one number, one time in thousands: then only all of them together can be numbered.</returns>
    public bool Finish()
    {
        foreach (var record in added.OrderBy(record => record.Number))
        {
            if (IsTaken(record.Number))
                return false;
            writer.Write(record.Number, record, record.Tokens());
            freed.Remove(record.Number);
        }
        return !isLost && !freed.Any(number => IsTaken(number + 1));
    }

    public void Dispose() => writer.Dispose();

    private bool IsTaken(long number) => sql.Any("SELECT 1 FROM search_record WHERE id = $p0", number);
}
