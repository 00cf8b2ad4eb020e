using StemCellKb.Model;

namespace StemCellKb.Content;

/// <summary>What has changed since an editor last declared the pair in step.</summary>
internal static class TranslationRecords
{
    public static IEnumerable<Diagnostic> Run(ConceptTexts texts, ContentIndex index) =>
        from pair in texts.Pairs
        let concept = index.FindConcept(pair.English.Concept.Value)
        where concept is not null && !texts.IsUnwritten
        from diagnostic in Check(pair, concept)
        select diagnostic;

    /// <summary>Anchors of the sections of <paramref name="article"/> whose counterpart has changed since.</summary>
    public static IEnumerable<string> Behind(ArticleFile article, ConceptTexts texts, ContentIndex index) =>
        from pair in texts.Pairs
        from sides in pair.Sections
        where ReferenceEquals(sides.Language, article.Language) && IsBehind(sides, index.FindConcept(article.Concept.Value))
        select sides.Mine.Anchor.Value;

    private static bool IsBehind(SectionSides sides, ConceptFile? concept) =>
        RecordOf(sides, concept) is { } record && record[sides.Language.Other] != sides.Theirs.Fingerprint;

    private static TranslatedSection? RecordOf(SectionSides sides, ConceptFile? concept) =>
        concept?.Translated.FirstOrDefault(record => record.Anchor.Value == sides.Mine.Anchor.Value);

    private static IEnumerable<Diagnostic> Check(ArticlePair pair, ConceptFile concept)
    {
        if (concept.Translated.Count == 0)
        {
            yield return Problems.Pairs.NotRecorded(concept.Id.Place, "The pair", concept.Id.Value);
            yield break;
        }
        foreach (var sides in pair.Sections)
        {
            if (IsBehind(sides, concept))
                yield return Problems.Pairs.SectionBehind(sides.Mine.Anchor, sides.Language.Other, sides.Theirs.Heading.Place, concept.Id.Value);
            else if (RecordOf(sides, concept) is null && ReferenceEquals(sides.Language, Language.English))
                yield return Problems.Pairs.NotRecorded(sides.Mine.Anchor.Place, $"The section '{sides.Mine.Anchor.Value}'", concept.Id.Value);
        }
        var anchors = pair.English.Sections.Concat(pair.Chinese.Sections).Select(section => section.Anchor.Value).ToHashSet();
        foreach (var record in concept.Translated.Where(record => !anchors.Contains(record.Anchor.Value)))
            yield return Problems.Pairs.RecordOfNothing(record.Anchor, concept.Id.Value);
    }
}
