using System.Buffers;
using System.Collections.Frozen;
using System.Text;
using StemCellKb.Search.Text;

namespace StemCellKb.Search.Statements;

/// <summary>The words that give a sentence its sign, strength and scope, from <c>Data/statement-cues.txt</c>.</summary>
internal static class StatementCues
{
    private const string AspectPrefix = "=";

    private static readonly Dictionary<string, Cues> Categories = Load();

    private static readonly string[] Aspects = [.. Categories.Keys.Where(category => category.StartsWith(AspectPrefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    /// <summary>Terms that are no part of a sentence's subject.</summary>
    private static readonly Cues Signs = new(
        Categories.Where(category => !category.Key.StartsWith(AspectPrefix, StringComparison.Ordinal) && category.Key is not ("foreign" or "common"))
            .SelectMany(category => category.Value.Terms).Where(term => term.Length > 1));

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

    public static bool Has(string folded, string category) => Categories[category].AreIn(folded);

    /// <summary>The text without the terms of a category: "risk" is not a harm in "no risk".</summary>
    public static string Without(string folded, params ReadOnlySpan<string> categories)
    {
        foreach (var category in categories)
        {
            while (Categories[category].LongestIn(folded) is { } term)
                folded = folded.Replace(term, Gap(term), StringComparison.Ordinal);
        }
        return folded;
    }

    /// <summary>Which of two categories speak, each place by the longest term there ("not dangerous" is not "dangerous"), and the text without either.</summary>
    public static (bool Has, bool HasOther, string Left) Weigh(string folded, string category, string other)
    {
        var (has, hasOther) = (false, false);
        while (true)
        {
            var (term, otherTerm) = (Categories[category].LongestIn(folded), Categories[other].LongestIn(folded));
            if (term is null && otherTerm is null)
                return (has, hasOther, folded);
            var isOther = (otherTerm?.Length ?? 0) > (term?.Length ?? 0);
            has |= !isOther;
            hasOther |= isOther;
            var longest = isOther ? otherTerm! : term!;
            folded = folded.Replace(longest, Gap(longest), StringComparison.Ordinal);
        }
    }

    /// <summary>The categories of outcomes that are spoken of.</summary>
    public static IEnumerable<string> AspectsOf(string folded) => Aspects.Where(aspect => Has(folded, aspect));

    public static string WithoutCues(string folded)
    {
        while (Signs.LongestIn(folded) is { } term)
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

    /// <summary>A word's spaces stay, or the words beside it would no longer stand alone.</summary>
    private static string Gap(string term) => term[0] == ' ' ? "  " : " ";

    private static Dictionary<string, Cues> Load()
    {
        var categories = new Dictionary<string, List<string>>();
        foreach (var line in TableFile.Lines("statement-cues.txt").Where(line => line.Length > 0 && line[0] != '#'))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (!categories.TryGetValue(line[..colon], out var terms))
                categories[line[..colon]] = terms = [];
            terms.AddRange(line[(colon + 1)..].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(TermOf));
        }
        return categories.ToDictionary(category => category.Key, category => new Cues(category.Value));
    }

    private static string TermOf(string written)
    {
        var atoms = Analyzer.Atoms(written.TrimEnd('*'));
        var folded = Fold(atoms);
        return atoms.Exists(atom => atom.IsHan) ? folded.Trim() : written.EndsWith('*') ? folded.TrimEnd() : folded;
    }

    /// <summary>Terms looked for all at once: a text is read for some 40 categories, and has few terms of any.</summary>
    private sealed class Cues
    {
        private readonly SearchValues<string> any;
        private readonly FrozenDictionary<int, string[]> byStart;

        public Cues(IEnumerable<string> terms)
        {
            Terms = [.. terms.Distinct().OrderByDescending(term => term.Length)];
            any = SearchValues.Create(Terms, StringComparison.Ordinal);
            byStart = Terms.GroupBy(term => StartAt(term, 0)).ToFrozenDictionary(group => group.Key, group => group.ToArray());
        }

        /// <summary>The longest first.</summary>
        public string[] Terms { get; }

        public bool AreIn(string folded) => folded.AsSpan().ContainsAny(any);

        /// <summary>Null where there is none.</summary>
        public string? LongestIn(string folded)
        {
            string? longest = null;
            for (var at = folded.AsSpan().IndexOfAny(any) is var first && first < 0 ? folded.Length : first; at < folded.Length; at++)
            {
                if (!byStart.TryGetValue(StartAt(folded, at), out var terms))
                    continue;
                var rest = folded.AsSpan(at);
                foreach (var term in terms)
                {
                    if (term.Length <= (longest?.Length ?? 0))
                        break;
                    if (rest.StartsWith(term, StringComparison.Ordinal))
                        longest = term;
                }
            }
            return longest;
        }

        /// <summary>Every Latin word begins with a space: its letter counts, too.</summary>
        private static int StartAt(string text, int at) => text[at] == ' ' && at + 1 < text.Length ? text[at + 1] << 16 : text[at];
    }
}
