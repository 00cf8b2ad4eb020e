using StemCellKb.Model;
using StemCellKb.Search.Names;
using StemCellKb.Search.Text;

namespace StemCellKb.Search.Resolving;

/// <summary>Distinguishes misspellings from different words.</summary>
internal static class Slips
{
    /// <summary>
    /// Every typed word is a word of the name, a misspelling of one, or a piece of one: <c>lupus nephr itis</c> is misspelt,
    /// but <c>stem cell therapy FDA</c> is stem cell therapy and another word, however short that is.
    /// </summary>
    public static bool Explain(IReadOnlyList<Atom> typed, ConceptName name)
    {
        var words = name.Atoms.Select(Analyzer.KeyOf).ToList();
        return typed.All(atom => Analyzer.KeyOf(atom) is var word && (
            words.Exists(other => EditDistance.Between(word, other, Most(word)) <= Most(word))
            || words.Exists(other => word.Length > 1 && word.Contains(other, StringComparison.Ordinal) && other.Length > 1)
            || Pieces(name.Key, word)));
    }

    /// <summary>The word of the name that a typed word is, or nearly is.</summary>
    public static Atom? Nearest(Atom typed, ConceptName name)
    {
        var word = Analyzer.KeyOf(typed);
        return name.Atoms.Where(other => other.Kind == AtomKind.Letters).Select(other => (Atom: other, Distance: EditDistance.Between(word, Analyzer.KeyOf(other), Most(word))))
            .Where(other => other.Distance <= Most(word)).OrderBy(other => other.Distance).Select(other => (Atom?)other.Atom).FirstOrDefault();
    }

    /// <summary>At least one: shorter words were found misspelt together with their neighbours.</summary>
    private static int Most(string word) => word.Length < 2 ? 0 : word.Length < 4 ? 1 : Math.Max(1, SlipLimits.Most(Weights.Slips.Name, word.Length));

    private static bool Pieces(string key, string word) => word.Length > 1 && key.Contains(word, StringComparison.Ordinal);
}
