namespace StemCellKb.Search.Text;

/// <summary>Words that say nothing about the subject of a query, from <c>Data/stop-words.txt</c>; applied to queries only, the index holds every word.</summary>
internal static class StopWords
{
    private const int LongestHan = 6;

    private static readonly Dictionary<string, HashSet<string>> Lists = Load();

    /// <summary>The words of a list, folded as queries are.</summary>
    public static IEnumerable<string> Of(string list) => Lists[list].Order(StringComparer.Ordinal);

    public static bool IsFiller(string word) => Lists["filler"].Contains(word);

    /// <summary>A word that occurs with every subject of the site: treatment, patient, 治疗.</summary>
    public static bool IsContext(string word) => Lists["context"].Contains(word);

    /// <summary>A word of a name that usually means something else.</summary>
    public static bool IsEveryday(string word) => Lists["everyday"].Contains(word);

    /// <summary>An ordinary word that only looks like a misspelt name.</summary>
    public static bool IsDistinct(string word) => Lists["distinct"].Contains(word);

    /// <summary>Per atom: whether it is (part of) a filler or, if requested, a context word.</summary>
    public static bool[] Mark(IReadOnlyList<Atom> atoms, bool context)
    {
        var marked = new bool[atoms.Count];
        for (var i = 0; i < atoms.Count;)
        {
            var count = LengthAt(atoms, i, context);
            for (var j = i; j < i + count; j++)
                marked[j] = true;
            i += Math.Max(1, count);
        }
        return marked;
    }

    /// <summary>Atoms of the longest stop word that begins here; 0 if there is none.</summary>
    private static int LengthAt(IReadOnlyList<Atom> atoms, int start, bool context)
    {
        if (!atoms[start].IsHan)
            return IsStop(atoms[start].Text, context) ? 1 : 0;
        var word = "";
        var longest = 0;
        for (var i = start; i < Math.Min(atoms.Count, start + LongestHan) && (i == start || Analyzer.JoinsNext(atoms, i - 1)); i++)
        {
            word += atoms[i].Text;
            if (IsStop(word, context))
                longest = i - start + 1;
        }
        return longest;
    }

    private static bool IsStop(string word, bool context) => IsFiller(word) || (context && IsContext(word));

    /// <summary>Chinese words are folded by the analyzer; English ones are also stemmed.</summary>
    private static Dictionary<string, HashSet<string>> Load()
    {
        var lists = new Dictionary<string, HashSet<string>>();
        foreach (var line in TableFile.Lines("stop-words.txt").Where(line => line.Length > 0 && line[0] != '#'))
        {
            var words = line.Split(' ');
            if (!lists.TryGetValue(words[0], out var list))
                lists[words[0]] = list = [];
            foreach (var word in words.Skip(1))
            {
                list.Add(string.Concat(Analyzer.Atoms(word).Select(atom => atom.Text)));
                list.Add(Analyzer.Key(Analyzer.Atoms(word)));
            }
        }
        return lists;
    }
}
