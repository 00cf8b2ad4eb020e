using StemCellKb.Model;
using StemCellKb.Search.Names;
using StemCellKb.Search.Resolving;
using StemCellKb.Search.Text;

namespace StemCellKb.Search.FullText;

/// <summary>
/// The query with its spelling corrected. Correct words are kept, once: a name matched through one of its words replaces all its typed
/// words, and where those are not adjacent only the misspelt word is corrected.
/// </summary>
/// <param name="isKnown">Our texts contain the word, so it is not a mistake.</param>
internal sealed class SpellingSuggestion(QueryText query, Func<string, bool> isKnown)
{
    private readonly List<(int Start, int End, string Text)> pieces = [];

    public void AddWord(int at, string better) => pieces.Add((at, at + 1, better));

    /// <param name="name">The intended name, in the script of the query.</param>
    public void AddName(NameSpan span, ConceptName name)
    {
        if (name.Role is not (NameRole.Word or NameRole.Identifier) && StretchOf(span, name) is var (start, end) && Keeps(start, end, name))
        {
            pieces.Add((start, end, name.Text));
            return;
        }
        for (var i = span.Start; i < span.End && !name.IsHan; i++)
        {
            if (!isKnown(Analyzer.KeyOf(query.Atoms[i])) && Slips.Nearest(query.Atoms[i], name) is { } nearest)
                AddWord(i, name.Text[nearest.Start..nearest.End].ToLowerInvariant());
        }
    }

    /// <summary>
    /// The name has every right word of the stretch: <c>stimulated whole salivva</c> is not unstimulated, and who writes
    /// <c>posttransplant</c> need not hear of post-transplantation.
    /// </summary>
    private bool Keeps(int start, int end, ConceptName name)
    {
        if (name.IsHan)
            return true;
        var words = name.Atoms.Select(Analyzer.KeyOf).ToList();
        return query.Atoms[start..end].TrueForAll(atom => Analyzer.KeyOf(atom) is var typed && (words.Contains(typed) || !(isKnown(typed) || Joins(words, typed))));
    }

    /// <summary>The word is two or more of these, one after another, written as one.</summary>
    private static bool Joins(List<string> words, string joined) =>
        Enumerable.Range(0, words.Count).Any(first => Enumerable.Range(2, Math.Max(0, words.Count - first - 1)).Any(count => string.Concat(words.Skip(first).Take(count)) == joined));

    /// <summary>Null where there is nothing to correct.</summary>
    public override string? ToString()
    {
        var text = query.Text;
        var chosen = new List<(int Start, int End, string Text)>();
        foreach (var piece in pieces.OrderByDescending(piece => piece.End - piece.Start))
        {
            if (chosen.TrueForAll(other => piece.End <= other.Start || piece.Start >= other.End))
                chosen.Add(piece);
        }
        foreach (var (start, end, better) in chosen.OrderByDescending(piece => piece.Start))
            text = string.Concat(text.AsSpan(0, query.Atoms[start].Start), better, text.AsSpan(query.Atoms[end - 1].End));
        return Analyzer.Key(Analyzer.Atoms(text)) == query.Key ? null : text;
    }

    /// <summary>The stretch around the span that is most similar to the name; null if none is similar.</summary>
    private (int Start, int End)? StretchOf(NameSpan span, ConceptName name)
    {
        (int Start, int End)? best = name.IsHan && name.Atoms.Count == span.Count ? (span.Start, span.End) : null;
        var words = name.Atoms.Select(Analyzer.KeyOf).ToHashSet();
        var least = int.MaxValue;
        for (var start = span.Start; start >= 0 && start >= span.Start - name.Atoms.Count && (start == span.Start || Belongs(start)); start--)
        {
            for (var end = span.End; end <= query.Count && end <= span.End + name.Atoms.Count && (end == span.End || Belongs(end - 1)); end++)
            {
                var key = query.KeyOf(start, end - start);
                var most = Math.Max(1, SlipLimits.Most(name.IsHan ? Weights.Slips.Han : Weights.Slips.Name, key.Length));
                var distance = EditDistance.Between(key, name.Key, most);
                if (distance <= most && distance < least && (name.IsHan || Slips.Explain(query.Atoms.GetRange(start, end - start), name)))
                    (best, least) = ((start, end), distance);
            }
        }
        return best;

        bool Belongs(int atom) => Analyzer.KeyOf(query.Atoms[atom]) is var key && (words.Contains(key) || !isKnown(key));
    }
}
