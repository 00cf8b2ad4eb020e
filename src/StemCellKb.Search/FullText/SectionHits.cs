namespace StemCellKb.Search.FullText;

/// <summary>A section that matches part of the query.</summary>
internal readonly record struct SectionMatch(IndexedSection Section, string Snippet, double Score);

/// <summary>Finds the sections of a page that best answer a query.</summary>
internal static class SectionHits
{
    public static IReadOnlyList<SectionMatch> Best(IReadOnlyList<IndexedSection> sections, QueryMatcher terms)
    {
        var texts = sections.Select(section => (Section: section, Text: terms.Read(section.Text), Heading: terms.Read(section.Heading)))
            .Where(text => text.Text.Places.Count + text.Heading.Places.Count > 0).ToList();
        // If a whole part occurs anywhere on the page, only whole occurrences are marked; otherwise its words are.
        var whole = texts.SelectMany(text => terms.Phrases(text.Text)).Select(occurrence => occurrence.Part).ToHashSet();
        return
        [
            .. texts.Select(text => (text.Section, Found: Occurrences(text.Text, terms, whole), InHeading: Occurrences(text.Heading, terms, whole)))
                .Select(text => (text.Section, text.Found, Score: ScoreOf(text.Found, terms) + Weights.Pages.SectionHeading * ScoreOf(text.InHeading, terms)))
                .Where(text => text.Score > 0).OrderByDescending(text => text.Score).Take(Weights.Pages.MostSections)
                .Select(text => new SectionMatch(text.Section, SnippetOf(text.Section, text.Found, terms), text.Score)),
        ];
    }

    private static string SnippetOf(IndexedSection section, List<Occurrence> found, QueryMatcher terms) =>
        Snippets.Html(section.Text, [.. found.Select(occurrence => new Mark(occurrence.Start, occurrence.End, WeightOf(occurrence, terms)))]);

    private static List<Occurrence> Occurrences(ReadText text, QueryMatcher terms, HashSet<int> whole) =>
        text.Places.Count == 0 ? [] : [.. terms.Phrases(text), .. terms.Single(text, part => !whole.Contains(part))];

    /// <summary>Each part or term once, however often it occurs; a little more for a few repetitions.</summary>
    private static double ScoreOf(List<Occurrence> found, QueryMatcher terms) =>
        found.Count == 0 ? 0 : found.GroupBy(occurrence => (occurrence.Part, occurrence.Term))
            .Sum(group => WeightOf(group.First(), terms) * (1 + Weights.Pages.Repetition * Math.Min(Weights.Pages.MostRepetitions, group.Count() - 1)));

    private static double WeightOf(Occurrence occurrence, QueryMatcher terms) =>
        occurrence.IsPhrase ? terms.Weights[occurrence.Part] * (1 + Weights.Pages.WholePart) + 0.01 : terms.TermWeights[occurrence.Term];
}
