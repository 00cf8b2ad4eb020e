namespace StemCellKb.Search.Text;

/// <summary>
/// Traditional to simplified Chinese, character by character, so that offsets are preserved.
/// Texts and queries are both converted, so a conversion that is wrong in context does no harm.
/// </summary>
public static class ChineseConversion
{
    private static readonly Lazy<char[]> Table = new(Load);

    public static char ToSimplified(char character) => Table.Value[character];

    public static string ToSimplified(string text) =>
        string.Create(text.Length, text, static (span, source) =>
        {
            for (var i = 0; i < span.Length; i++)
                span[i] = Table.Value[source[i]];
        });

    private static char[] Load()
    {
        var table = new char[char.MaxValue + 1];
        for (var i = 0; i < table.Length; i++)
            table[i] = (char)i;
        foreach (var line in TableFile.Lines("traditional.txt"))
        {
            for (var i = 0; i + 1 < line.Length; i += 2)
                table[line[i]] = line[i + 1];
        }
        return table;
    }
}
