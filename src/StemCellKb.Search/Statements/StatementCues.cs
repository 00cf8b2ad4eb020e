using System.Text;
using StemCellKb.Search.Text;

namespace StemCellKb.Search.Statements;

/// <summary>The words that give a sentence its sign, strength and scope, from <c>Data/statement-cues.txt</c>.</summary>
internal static class StatementCues
{
    private const string AspectPrefix = "=";

    private static readonly Dictionary<string, string[]> Categories = Load();

    private static readonly string[] Aspects = [.. Categories.Keys.Where(category => category.StartsWith(AspectPrefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    /// <summary>Terms that are no part of a sentence's subject, the longest first.</summary>
    private static readonly string[] Signs =
    [
        .. Categories.Where(category => !category.Key.StartsWith(AspectPrefix, StringComparison.Ordinal) && category.Key is not ("foreign" or "common")).SelectMany(category => category.Value)
            .Where(term => term.Length > 1).Distinct().OrderByDescending(term => term.Length).ThenBy(term => term, StringComparer.Ordinal),
    ];

    /// <summary>The text, folded: words of letters apart and within spaces, Han characters together.</summary>
    /// <param name="without">Atoms left out; empty for none.</param>
    public static string Fold(IReadOnlyList<Atom> atoms, ReadOnlySpan<bool> without = default)
    {
        var text = new StringBuilder(" ");
        var afterHan = false;
        for (var i = 0; i < atoms.Count; i++)
        {
            var atom = atoms[i];
            if (!without.IsEmpty && without[i])
            {
                // A space more than between words: no cue reaches over a name.
                if (text.Length < 2 || text[^2] != ' ')
                    text.Append(' ');
                afterHan = false;
                continue;
            }
            if (afterHan && atom is { IsHan: true, Joined: true })
                text.Length--;
            text.Append(atom.Text).Append(' ');
            afterHan = atom.IsHan;
        }
        return text.ToString();
    }

    public static bool Has(string folded, string category) => Array.Exists(Categories[category], term => folded.Contains(term, StringComparison.Ordinal));

    /// <summary>The text without the terms of a category: "risk" is not a harm in "no risk".</summary>
    public static string Without(string folded, params ReadOnlySpan<string> categories)
    {
        foreach (var category in categories)
        {
            foreach (var term in Categories[category])
                folded = folded.Replace(term, term[0] == ' ' ? "  " : " ", StringComparison.Ordinal);
        }
        return folded;
    }

    /// <summary>Which of two categories speak, each place by the longest term there ("not dangerous" is not "dangerous"), and the text without either.</summary>
    public static (bool Has, bool HasOther, string Left) Weigh(string folded, string category, string other)
    {
        var (has, hasOther) = (false, false);
        foreach (var (term, isOther) in Categories[category].Select(term => (term, false)).Concat(Categories[other].Select(term => (term, true))).OrderByDescending(each => each.term.Length))
        {
            if (!folded.Contains(term, StringComparison.Ordinal))
                continue;
            has |= !isOther;
            hasOther |= isOther;
            folded = folded.Replace(term, term[0] == ' ' ? "  " : " ", StringComparison.Ordinal);
        }
        return (has, hasOther, folded);
    }

    /// <summary>The categories of outcomes that are spoken of.</summary>
    public static IEnumerable<string> AspectsOf(string folded) => Aspects.Where(aspect => Has(folded, aspect));

    public static string WithoutCues(string folded)
    {
        foreach (var term in Signs)
        {
            for (var at = folded.IndexOf(term, StringComparison.Ordinal); at >= 0; at = folded.IndexOf(term, at, StringComparison.Ordinal))
            {
                var end = at + term.Length;
                // The star of a term stands for the rest of the word.
                if (term[0] == ' ' && term[^1] != ' ')
                {
                    while (end < folded.Length && folded[end] != ' ')
                        end++;
                }
                folded = string.Concat(folded.AsSpan(0, at), " ", folded.AsSpan(term[^1] == ' ' ? end - 1 : end));
            }
        }
        return folded;
    }

    private static Dictionary<string, string[]> Load()
    {
        var categories = new Dictionary<string, List<string>>();
        foreach (var line in TableFile.Lines("statement-cues.txt").Where(line => line.Length > 0 && line[0] != '#'))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (!categories.TryGetValue(line[..colon], out var terms))
                categories[line[..colon]] = terms = [];
            terms.AddRange(line[(colon + 1)..].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(TermOf));
        }
        return categories.ToDictionary(category => category.Key, category => category.Value.Distinct().OrderByDescending(term => term.Length).ToArray());
    }

    private static string TermOf(string written)
    {
        var atoms = Analyzer.Atoms(written.TrimEnd('*'));
        var folded = Fold(atoms);
        return atoms.Exists(atom => atom.IsHan) ? folded.Trim() : written.EndsWith('*') ? folded.TrimEnd() : folded;
    }
}
