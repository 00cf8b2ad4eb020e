using System.Text;
using StemCellKb.Model;

namespace StemCellKb.Web.Variants;

/// <summary>What is known of a variant's language whatever the content: characters (OpenCC's tables), words that characters alone would get wrong, regional terms.</summary>
internal sealed class VariantTables
{
    private static readonly Dictionary<ReadingVariant, VariantTables> Loaded = ReadingVariant.All.ToDictionary(variant => variant, variant => new VariantTables(variant));

    private readonly char[] characters = new char[char.MaxValue + 1];

    private VariantTables(ReadingVariant variant)
    {
        for (var i = 0; i < characters.Length; i++)
            characters[i] = (char)i;
        foreach (var line in Lines($"characters.{(variant == ReadingVariant.Taiwan ? "tw" : "hk")}.txt"))
        {
            for (var i = 0; i + 1 < line.Length; i += 2)
                characters[line[i]] = line[i + 1];
        }
        (characters['“'], characters['”'], characters['‘'], characters['’']) = ('「', '」', '『', '』');
        foreach (var row in Rows("words.tsv"))
            Terms[row[0]] = SaidIn(row) is "=" ? row[0] : SaidIn(row);
        var words = new TermSearch(Terms);
        foreach (var row in Rows("terms.tsv"))
            Terms[row[0]] = SaidIn(row) is "=" ? WordByWord(row[0], words) : SaidIn(row);

        // A row without a third column says the same for both regions.
        string SaidIn(string[] row) => row[Math.Min(variant == ReadingVariant.Taiwan ? 1 : 2, row.Length - 1)];
    }

    /// <summary>
    /// Terms, and each thing said for itself: what is said may contain a term (發炎性 and 炎性), and is not to be converted again.
    /// </summary>
    public static Dictionary<string, string> Settled(IEnumerable<KeyValuePair<string, string>> terms)
    {
        var settled = new Dictionary<string, string>(terms, StringComparer.Ordinal);
        foreach (var said in settled.Values.ToList())
            settled.TryAdd(said, said);
        return settled;
    }

    /// <summary>Mainland words and what the region says. A row of the terms weighs more than one of the words.</summary>
    public Dictionary<string, string> Terms { get; } = new(StringComparer.Ordinal);

    public static VariantTables Of(ReadingVariant variant) => Loaded[variant];

    public char this[char simplified] => characters[simplified];

    /// <summary>In the characters of the region, but in no other words.</summary>
    private string WordByWord(string text, TermSearch words)
    {
        var converted = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length;)
        {
            var word = words.LongestAt(text, i);
            converted.Append(word?.Said ?? characters[text[i]].ToString());
            i += word?.Written.Length ?? 1;
        }
        return converted.ToString();
    }

    private static IEnumerable<string[]> Rows(string table) =>
        Lines(table).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t'));

    private static IEnumerable<string> Lines(string name)
    {
        using var stream = typeof(VariantTables).Assembly.GetManifestResourceStream($"StemCellKb.Web.Variants.{name}")
            ?? throw new InvalidOperationException($"The data file {name} is not part of the program.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
            yield return line;
    }
}
