using Microsoft.Data.Sqlite;

namespace StemCellKb.Search.Offline;

/// <summary>What SQLite's <c>bm25()</c> makes of a word's occurrences in one text; the rest of it, how rare the word is, is known where it is looked up.</summary>
internal static class Bm25
{
    // Fixed in FTS5.
    private const double K1 = 1.2;
    private const double B = 0.75;

    /// <summary>Of the highest value that any number of occurrences would reach.</summary>
    /// <param name="frequency">Each occurrence by the weight of its column.</param>
    /// <param name="length">Of the text, relative to the average.</param>
    public static double Share(double frequency, double length) => frequency / (frequency + (K1 * (1 - B + (B * length))));

    /// <summary>In tokens: FTS5 keeps the number of texts, and of tokens in each column, as integers of variable length.</summary>
    public static double AverageLength(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT block FROM search_fts_data WHERE id = 1";
        var numbers = NumbersIn((byte[])command.ExecuteScalar()!).ToList();
        return numbers is [> 0 and var texts, ..] ? numbers.Skip(1).Sum() / (double)texts : 1;
    }

    /// <summary>Seven bits in each byte, the highest first; the last byte of a number is below 128.</summary>
    private static IEnumerable<long> NumbersIn(byte[] block)
    {
        var number = 0L;
        foreach (var part in block)
        {
            number = (number << 7) | (part & 127L);
            if (part >= 128)
                continue;
            yield return number;
            number = 0;
        }
    }
}
