namespace StemCellKb.Content;

/// <summary>Claims, approvals and articles that rely on a retracted work.</summary>
internal static class RetractedWorks
{
    public static IEnumerable<Diagnostic> Run(ConceptTexts texts, ContentIndex index) => Retracted(UnknownReferences.InArticles(texts), index);

    public static IEnumerable<Diagnostic> Run(ContentIndex index) => Retracted(UnknownReferences.InData(index), index);

    private static IEnumerable<Diagnostic> Retracted(IEnumerable<Located<string>> keys, ContentIndex index) =>
        from key in keys
        let work = index.FindReference(key.Value)
        where work is { Reference.Retracted: true }
        select Problems.References.Retracted(key, work.Key.Place);
}
