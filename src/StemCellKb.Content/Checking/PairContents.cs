namespace StemCellKb.Content;

/// <summary>Section by section, both languages link to the same concepts and cite the same works.</summary>
internal static class PairContents
{
    public static IEnumerable<Diagnostic> Run(ConceptTexts texts) =>
        from pair in texts.Pairs
        from sides in pair.Sections
        from diagnostic in Links(sides).Concat(Citations(sides))
        select diagnostic;

    private static IEnumerable<Diagnostic> Links(SectionSides sides) =>
        from link in sides.Mine.Links
            .Where(link => !sides.Theirs.Links.Any(other => other.Value.Target == link.Value.Target))
            .DistinctBy(link => link.Value.Target)
        select Problems.Pairs.LinkInOneLanguage(link.With(link.Value.Target), sides.Language.Other, sides.There);

    private static IEnumerable<Diagnostic> Citations(SectionSides sides) =>
        from key in sides.Mine.Cited
            .Where(key => !sides.Theirs.Cited.Any(other => other.Value == key.Value))
            .DistinctBy(key => key.Value)
        select Problems.Pairs.CitationInOneLanguage(key, sides.Language.Other, sides.There);
}
