using Microsoft.Data.Sqlite;
using StemCellKb.Model;

namespace StemCellKb.Search.Indexing;

/// <summary>Writes both tables of search records in parallel.</summary>
internal sealed class RecordWriter(SqliteConnection connection) : IDisposable
{
    private readonly TableWriter rows = new(connection, "search_record", "id", "kind", "key", "title_en", "title_zh", "authors", "year", "asks", "word", "certainty", "reasons");
    private readonly TableWriter index = new(connection, "search_record_fts", "rowid", "title", "names", "body");

    public void Write(long number, SearchRecord record, string[] tokens)
    {
        var weighed = record.Assessment;
        rows.Run(
            number, record.Kind, record.Key, record.Title.English, record.Title.Chinese, record.Authors, record.Year,
            weighed?.Asks.Word(), weighed?.Word.Word(), weighed?.Certainty?.Word(), weighed is null ? null : ClaimReasons.Write(weighed.Reasons));
        index.Run(number, tokens[0], tokens[1], tokens[2]);
    }

    public void Dispose()
    {
        rows.Dispose();
        index.Dispose();
    }
}
