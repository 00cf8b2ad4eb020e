using StemCellKb.Model;
using StemCellKb.Search.Names;
using StemCellKb.Search.Resolving;
using StemCellKb.Search.Text;

namespace StemCellKb.Search.FullText;

/// <summary>Turns a query and the concepts it means into a search plan.</summary>
internal sealed class QueryPlanner(NameIndex index, TermFrequencies frequencies)
{
    private const int MostParts = 24;

    /// <summary>Of other names of a concept that count as it.</summary>
    public const int MostExpansions = 4;

    /// <param name="corrects">A word that no text contains stands for the most similar one too.</param>
    public QueryPlan Plan(QueryText query, Resolution resolution, bool corrects = true)
    {
        var parts = new List<QueryPart>();
        var stretches = new List<(int Start, int Count)>();
        var suggestion = corrects ? new SpellingSuggestion(query, word => frequencies.Of(word) > 0) : null;
        var spans = SpansOf(query, resolution);
        for (var i = 0; i < query.Count && parts.Count < MostParts;)
        {
            if (spans.FirstOrDefault(span => span.Start == i) is { } span)
            {
                parts.Add(PartOf(query, span));
                stretches.Add((i, span.Count));
                Correct(query, resolution, span, suggestion);
                i = span.End;
                continue;
            }
            var count = LengthOf(query, spans, i);
            if (!query.Filler[i] || TypeNumbers.BeginAt(query.Atoms, i))
            {
                parts.Add(PartOf(query, i, count, resolution, suggestion));
                stretches.Add((i, count));
            }
            i += count;
        }
        if (parts.Count > 0 && parts.TrueForAll(part => part.IsFragment))
        {
            // 受治者 is three unrelated characters to our lists, but one word to the person who typed it.
            stretches = [.. query.HanRuns(new bool[query.Count])];
            parts = stretches.ConvertAll(run => PartOf(query, run.Start, Math.Min(run.Count, MostParts), resolution, suggestion));
        }
        if (parts.Count == 0 && query.Count > 0)
        {
            parts.Add(PartOf(query, 0, Math.Min(query.Count, MostParts), resolution, suggestion));
            stretches.Add((0, Math.Min(query.Count, MostParts)));
        }
        return new QueryPlan(parts, Adjacent(query, stretches), Subjects(resolution, spans), suggestion?.ToString());
    }

    /// <summary>The names found; if there are none but the whole query surely means a concept, the whole query.</summary>
    private static IReadOnlyList<NameSpan> SpansOf(QueryText query, Resolution resolution)
    {
        if (resolution.Spans.Count > 0 || resolution.Matches.Count == 0)
            return resolution.Spans;
        var best = resolution.Matches[0];
        var typedNowhere = best.Score >= Weights.Names.Surely && !best.Name.Key.Contains(query.Key, StringComparison.Ordinal);
        return typedNowhere && !query.HasHan ? [new NameSpan(0, query.Count, [best.Concept], Exact: false)] : [];
    }

    private static HashSet<int> Subjects(Resolution resolution, IReadOnlyList<NameSpan> spans) =>
        spans.SelectMany(span => span.Concepts).Concat(resolution.Matches.Take(1).Where(match => match.Score >= Weights.Names.Surely).Select(match => match.Concept)).ToHashSet();

    /// <summary>Besides the preferred ones.</summary>
    public static IEnumerable<ConceptName> Others(IEnumerable<ConceptName> names) => names.Where(name => name.Role != NameRole.Preferred && name.Expands);

    /// <summary>A concept's name as typed, its preferred names, and some of the others.</summary>
    private QueryPart PartOf(QueryText query, NameSpan span)
    {
        var typed = Phrase.Of(query.Atoms, span.Start, span.Count);
        // A frequent name does not need rarer synonyms to find enough.
        var expansions = typed.Tokens.Min(frequencies.Of) > PageFinder.CommonWord ? 0 : MostExpansions;
        var names = span.Concepts.SelectMany(concept =>
        {
            var all = index.ConceptNames[concept];
            return all.Where(name => name.Role == NameRole.Preferred).Concat(Others(all).Take(expansions));
        });
        var alternatives = names.Where(name => name.Key.Length > 2 || name.IsHan).Select(name => Phrase.Of(name.Atoms)).Prepend(typed).Distinct().ToList();
        var terms = span.Exact ? typed.Tokens : index.ConceptNames[span.Concepts[0]].Where(name => name.Role == NameRole.Preferred).SelectMany(name => Phrase.Of(name.Atoms).Tokens);
        alternatives.RemoveAll(longer => alternatives.Exists(shorter => shorter.IsWithin(longer)));
        return new QueryPart(alternatives, [.. terms.Distinct()], IsName: true, IsOptional: span.Concepts.Any(concept => index.Concepts[concept].Kind == ConceptKind.Topic));
    }

    /// <summary>A word or stretch as typed; if no text contains the word, the most similar one as well.</summary>
    private QueryPart PartOf(QueryText query, int start, int count, Resolution resolution, SpellingSuggestion? suggestion)
    {
        var phrase = Phrase.Of(query.Atoms, start, count);
        if (suggestion is not null && count == 1 && query.Atoms[start].Kind == AtomKind.Letters && frequencies.Of(phrase.Tokens[0]) == 0 && NearestTo(query, start, phrase.Tokens[0], resolution) is { } nearest)
        {
            suggestion.AddWord(start, nearest);
            return new QueryPart([phrase, new Phrase([nearest])], [nearest], IsName: false);
        }
        var isFragment = phrase.IsCharacter && (query.Atoms[start].Joined || (start + 1 < query.Count && query.Atoms[start + 1].Joined));
        return new QueryPart([phrase], [.. phrase.Tokens.Distinct()], IsName: false, IsOptional: query.Stop[start] && !TypeNumbers.BeginAt(query.Atoms, start), isFragment);
    }

    /// <summary>The word of the name that the query, or the word with its neighbour, nearly is, else of any text: <c>lupus nefritis</c> is no neuritis.</summary>
    private string? NearestTo(QueryText query, int at, string word, Resolution resolution)
    {
        var most = SlipLimits.Most(Weights.Slips.Name, query.Key.Length);
        var whole = resolution.Matches.Select(match => match.Name)
            .FirstOrDefault(name => name.Atoms.Count == query.Count && EditDistance.Between(query.Key, name.Key, most) <= most);
        var meant = whole is not null ? Analyzer.KeyOf(whole.Atoms[at]) : BesideIn(query, at, word);
        return meant is not null && frequencies.Of(meant) > 0 ? meant : frequencies.Nearest(word);
    }

    /// <summary>
    /// What a name says there beside the word typed before or after: in <c>is MSC safe in lupus nefritis</c>, what follows lupus. Null where
    /// no name has the two.
    /// </summary>
    private string? BesideIn(QueryText query, int at, string word) =>
        new[] { -1, 1 }.Where(step => at + step >= 0 && at + step < query.Count && !query.Filler[at + step] && query.Atoms[at + step].Kind == AtomKind.Letters)
            .SelectMany(step =>
            {
                var neighbour = Analyzer.KeyOf(query.Atoms[at + step]);
                var most = SlipLimits.Most(Weights.Slips.Name, neighbour.Length + 1 + word.Length);
                return
                    from name in index.WithWord(neighbour)
                    let words = name.Atoms.Select(Analyzer.KeyOf).ToList()
                    from place in Enumerable.Range(0, words.Count)
                    where words[place] == neighbour && place - step >= 0 && place - step < words.Count && words[place - step] is [var first, ..] && first == word[0]
                    let distance = EditDistance.Between(word, words[place - step], most)
                    where distance <= most
                    select (Word: words[place - step], Distance: distance);
            })
            .OrderBy(other => other.Distance).Select(other => other.Word).FirstOrDefault();

    /// <summary>The length of the piece that begins at an atom: Chinese up to a stop word or name, other text to the end of its chunk.</summary>
    private static int LengthOf(QueryText query, IReadOnlyList<NameSpan> spans, int start)
    {
        if (TypeNumbers.BeginAt(query.Atoms, start) && spans.All(span => span.Start != start + 1))
            return 2;
        var end = start + 1;
        while (end < query.Count && query.Filler[end] == query.Filler[start] && query.Stop[end] == query.Stop[start] && spans.All(span => span.Start != end) && Continues(query.Atoms, end))
            end++;
        return end - start;
    }

    private static bool Continues(List<Atom> atoms, int at) => (atoms[at - 1].IsHan, atoms[at].IsHan) switch
    {
        (true, true) => Analyzer.JoinsNext(atoms, at - 1),
        (false, false) => atoms[at].Chunk == atoms[at - 1].Chunk,
        // 2型 is one word: a text with a 2 and a 型 in different places is no match.
        (false, true) => atoms[at].Joined && TypeNumbers.IsType(atoms[at]),
        (true, false) => false,
    };

    private static List<Phrase> Adjacent(QueryText query, List<(int Start, int Count)> stretches) =>
    [
        .. stretches.Zip(stretches.Skip(1)).Where(pair => pair.First.Start + pair.First.Count == pair.Second.Start)
            .Select(pair => Phrase.Of(query.Atoms, pair.First.Start, pair.First.Count + pair.Second.Count)),
    ];

    /// <summary>A misspelt name is shown corrected; a name in pinyin is not a mistake.</summary>
    private void Correct(QueryText query, Resolution resolution, NameSpan span, SpellingSuggestion? suggestion)
    {
        if (suggestion is null || span.Exact || resolution.Matches.FirstOrDefault(match => span.Concepts.Contains(match.Concept)) is not { Name: { } name })
            return;
        var typedHan = query.Atoms[span.Start].IsHan;
        var meant = name.IsHan == typedHan ? name : index.ConceptNames[name.Concept].FirstOrDefault(other => other.IsHan == typedHan && other.Key == name.Key);
        if (meant is not null)
            suggestion.AddName(span, meant);
    }
}
