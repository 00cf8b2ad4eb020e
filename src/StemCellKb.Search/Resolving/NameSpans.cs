using StemCellKb.Model;
using StemCellKb.Search.Names;
using StemCellKb.Search.Text;

namespace StemCellKb.Search.Resolving;

/// <summary>Names inside a query: <c>MSC 治疗狼疮</c>, <c>can exosomes help psoriasis</c>.</summary>
internal static class NameSpans
{
    /// <summary>Atoms. 慢性炎性脱髓鞘性多发性神经根神经病 has 17.</summary>
    private const int LongestSpelt = 24;

    public static List<NameSpan> Find(QueryText query, NameIndex index, KnownWords knownWords)
    {
        var spans = new List<NameSpan>();
        var taken = new bool[query.Count];
        var reading = query.HasHan ? Pinyin.ReadingOf(query.Atoms) : [];
        // The longest name first, correct or misspelt: lupus nephritus is lupus nephritis, not lupus and something else.
        Collect(query, taken, spans, index.LongestName, (start, count) =>
            Exact(query, index, knownWords, start, count)
            ?? (count >= Weights.Names.LongHomophone ? Homophone(query, index, reading, start, count) : null)
            ?? (count < query.Count && count > 1 && count <= Weights.Names.MostMistypedWords ? Mistyped(query, index, knownWords, start, count) : null));
        Collect(query, taken, spans, Weights.Names.LongHomophone, (start, count) => Homophone(query, index, reading, start, count));
        if (query.Count > 1)
        {
            Collect(query, taken, spans, index.LongestName, (start, count) => FromPinyin(query, index, start, count));
            Collect(query, taken, spans, 1, (start, count) => Mistyped(query, index, knownWords, start, count));
        }
        spans.Sort((a, b) => a.Start.CompareTo(b.Start));
        return spans;
    }

    /// <summary>
    /// Names spelt as we spell them, the longest first; and inside the names of terms those of others: Th17 cell in lupus of children.
    /// Words that people type and that are no names (<c>itching liver</c>) count for cells and the subject of the site only: no disease is
    /// meant by a symptom, nor by <c>as</c>.
    /// </summary>
    public static List<NameSpan> FindExact(QueryText text, NameIndex index, KnownWords knownWords)
    {
        var spans = new List<NameSpan>();
        var taken = new bool[text.Count];
        Collect(text, taken, spans, LongestSpelt, Spelt);
        foreach (var term in spans.FindAll(span => span.Count > 1 && span.Concepts.All(concept => index.Concepts[concept].Kind == Model.ConceptKind.Term)))
        {
            Array.Fill(taken, false, term.Start, term.Count);
            Collect(text, taken, spans, term.Count - 1, (start, count) => start >= term.Start && start + count <= term.End ? Spelt(start, count) : null);
            Array.Fill(taken, true, term.Start, term.Count);
        }
        return spans;

        NameSpan? Spelt(int start, int count)
        {
            if (Exact(text, index, knownWords, start, count) is not { } span)
                return null;
            var key = text.KeyOf(start, count);
            if (key.Length <= 2 && !text.Atoms[start].IsHan && text.Typed(start, count).ContainsAnyInRange('a', 'z'))
                return null;
            var named = index.WithKey(key).Where(name => name.Role != NameRole.Word || index.Concepts[name.Concept].Kind == Model.ConceptKind.CellType || index.Concepts[name.Concept].Kind == Model.ConceptKind.Topic)
                .Select(name => name.Concept).Distinct().ToList();
            return named.Count == 0 ? null : span with { Concepts = named };
        }
    }

    /// <summary>
    /// The larger a name's share of the query, the surer. A search word counts less if it is another concept's name, and the subject of the
    /// whole site counts less next to anything else; among several concepts a disease comes first.
    /// </summary>
    public static void Score(QueryText query, NameIndex index, IReadOnlyList<NameSpan> spans, Candidates candidates)
    {
        var (weights, several) = (Weights.Names, spans.Count > 1);
        var content = Enumerable.Range(0, query.Count).Where(i => !query.Stop[i] || spans.Any(span => i >= span.Start && i < span.End))
            .Sum(i => Analyzer.KeyOf(query.Atoms[i]).Length);
        foreach (var span in spans)
        {
            var key = query.KeyOf(span.Start, span.Count);
            var generic = span.Concepts.Any(concept => index.Concepts[concept].Kind == Model.ConceptKind.Topic);
            foreach (var concept in span.Concepts)
            {
                var names = index.ConceptNames[concept];
                var name = names.FirstOrDefault(name => name.Key == key) ?? names.MinBy(name => EditDistance.Between(name.Key, key, 3))!;
                var isNameOfAnother = name.Role == NameRole.Word && span.Concepts.Any(other => index.ConceptNames[other].Any(others => others.Key == key && others.Role != NameRole.Word));
                candidates.Add(name, (span.Exact ? weights.Span : weights.InexactSpan) + weights.SpanShare * key.Length / content
                    - (isNameOfAnother ? weights.WordIsNameOfAnother : 0)
                    - (several && generic ? weights.TopicBesideNames : 0)
                    - (several && name.Role == NameRole.Word ? weights.WordBesideNames : 0)
                    + (several && index.Concepts[concept].Kind == Model.ConceptKind.Disease ? weights.DiseaseBesideNames : 0));
            }
        }
    }

    private static void Collect(QueryText query, bool[] taken, List<NameSpan> spans, int longest, Func<int, int, NameSpan?> find)
    {
        for (var start = 0; start < query.Count; start++)
        {
            var free = 0;
            while (free < longest && start + free < query.Count && !taken[start + free])
                free++;
            for (var count = free; count > 0; count--)
            {
                if (Glue.Cuts(query.Atoms, start, count) || find(start, count) is not { } span)
                    continue;
                spans.Add(span);
                Array.Fill(taken, true, start, count);
                start += count - 1;
                break;
            }
        }
    }

    private static NameSpan? Exact(QueryText query, NameIndex index, KnownWords knownWords, int start, int count)
    {
        var names = index.WithKey(query.KeyOf(start, count));
        return names.Count > 0 && IsMeant(query, knownWords, names, start, count) ? Span(start, count, names, exact: true) : null;
    }

    /// <summary>Two letters, an everyday word or an ambiguous abbreviation need a word of our subject next to them.</summary>
    private static bool IsMeant(QueryText query, KnownWords knownWords, IReadOnlyList<ConceptName> names, int start, int count)
    {
        if (count == query.Count)
            return true;
        var key = names[0].Key;
        if (names.All(name => name.Role == NameRole.Identifier))
            return key.Length >= Weights.Names.LeastIdentifierInside;
        var isShort = key.Length <= 2 && !names[0].IsHan;
        if (!isShort && !StopWords.IsEveryday(key) && !names.All(name => IsVague(name)))
            return true;
        var (known, unknown) = knownWords.Beside(start, count);
        var capitals = !query.Typed(start, count).ContainsAnyInRange('a', 'z');
        return isShort && !capitals && !query.HasHan ? known > 0 && unknown == 0 : unknown == 0 || known > unknown;
    }

    private static bool IsVague(ConceptName name) =>
        (name.Role == NameRole.Word && name.Atoms.Count <= (name.IsHan ? 2 : 1)) || (name.Role == NameRole.Abbreviation && name.Ambiguous);

    /// <summary>类风湿管节炎: a homophone picked from the input method's list.</summary>
    private static NameSpan? Homophone(QueryText query, NameIndex index, List<string> reading, int start, int count)
    {
        if (count < Weights.Names.LeastHomophone || !query.Atoms[start].IsHan || !query.Atoms[start + count - 1].IsHan)
            return null;
        var names = index.WithReading(string.Join(' ', reading.Skip(start).Take(count)))
            .Where(name => name.Atoms.Where((atom, i) => atom.Text == query.Atoms[start + i].Text).Count() is var same
                && same >= 1 && (same >= 2 || count == query.Count || count > 2)).ToList();
        return names.Count > 0 ? Span(start, count, names, exact: false) : null;
    }

    /// <summary><c>ganxibao langchuang</c>: whole names in pinyin.</summary>
    private static NameSpan? FromPinyin(QueryText query, NameIndex index, int start, int count)
    {
        var atoms = query.Atoms.GetRange(start, count);
        if (atoms.Any(atom => atom.IsHan || StopWords.IsFiller(atom.Text)))
            return null;
        var letters = string.Concat(atoms.Select(atom => atom.Text));
        var names = letters.Length < Weights.Names.LeastPinyinSpan ? [] : index.WithPinyin(Pinyin.Plain(letters));
        return names.Count > 0 ? Span(start, count, names, exact: false) : null;
    }

    /// <summary>Only around a word no text contains, and only if the first letter is right.</summary>
    private static NameSpan? Mistyped(QueryText query, NameIndex index, KnownWords knownWords, int start, int count)
    {
        var atoms = query.Atoms.GetRange(start, count);
        if (atoms.Any(atom => atom.IsHan) || query.Stop[start] || query.Stop[start + count - 1]
            || !Enumerable.Range(start, count).Any(i => !knownWords.IsKnown(i) && !query.Stop[i] && !StopWords.IsDistinct(query.Atoms[i].Text)))
            return null;
        var key = query.KeyOf(start, count);
        var near = WholeQuery.Near(key, index).Where(match => match.Name.Key[0] == key[0] && Slips.Explain(atoms, match.Name)).ToList();
        if (near.Count == 0)
            return null;
        var best = near.Max(match => match.Score);
        return Span(start, count, [.. near.Where(match => match.Score >= best).Select(match => match.Name)], exact: false);
    }

    private static NameSpan Span(int start, int count, IReadOnlyList<ConceptName> names, bool exact) =>
        new(start, count, [.. names.Select(name => name.Concept).Distinct()], exact);
}
