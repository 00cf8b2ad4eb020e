namespace StemCellKb.Store.Search;

/// <summary>A section that holds something of the query.</summary>
internal readonly record struct SectionMatch(SectionText Section, string Snippet, double Score);

/// <summary>Finds the sections of a page that answer a query best.</summary>
internal static class SectionHits
{
    private const int Most = 3;
    private const double PhraseBonus = 0.5;
    private const double HeadingBonus = 0.5;

    public static IReadOnlyList<SectionMatch> Best(IReadOnlyList<SectionText> sections, PlanTerms terms)
    {
        var texts = sections.Select(section => (Section: section, Text: terms.Read(section.Text), Heading: terms.Read(section.Heading))).ToList();
        // Where the whole of a part stands somewhere on the page, only the whole is marked; else its words are.
        var whole = texts.SelectMany(text => terms.Phrases(text.Text)).Select(occurrence => occurrence.Part).ToHashSet();
        return
        [
            .. texts.Select(text => Match(text.Section, text.Text, text.Heading, terms, whole)).Where(match => match.Score > 0)
                .OrderByDescending(match => match.Score).Take(Most),
        ];
    }

    private static SectionMatch Match(SectionText section, ReadText text, ReadText heading, PlanTerms terms, HashSet<int> whole)
    {
        var found = Occurrences(text, terms, whole);
        var score = ScoreOf(found, terms) + HeadingBonus * ScoreOf(Occurrences(heading, terms, whole), terms);
        if (score == 0)
            return default;
        var marks = found.Select(occurrence => new Mark(text.Atoms[occurrence.First].Start, text.Atoms[occurrence.Last].End, WeightOf(occurrence, terms))).ToList();
        return new SectionMatch(section, Snippets.Html(text.Text, marks), score);
    }

    private static List<Occurrence> Occurrences(ReadText text, PlanTerms terms, HashSet<int> whole) =>
        [.. terms.Phrases(text), .. terms.Single(text, part => !whole.Contains(part))];

    /// <summary>Each part or term once, however often it stands there; a little more for a few repetitions.</summary>
    private static double ScoreOf(List<Occurrence> found, PlanTerms terms) =>
        found.GroupBy(occurrence => (occurrence.Part, occurrence.Term))
            .Sum(group => WeightOf(group.First(), terms) * (1 + 0.05 * Math.Min(4, group.Count() - 1)));

    private static double WeightOf(Occurrence occurrence, PlanTerms terms) =>
        occurrence.IsPhrase ? terms.Weights[occurrence.Part] * (1 + PhraseBonus) + 0.01 : terms.TermWeights[occurrence.Term];
}
