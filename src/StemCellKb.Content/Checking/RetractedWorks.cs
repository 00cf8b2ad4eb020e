namespace StemCellKb.Content;

/// <summary>Claims, approvals and articles that rely on a retracted work. An item of evidence says why it stays.</summary>
internal static class RetractedWorks
{
    public static IEnumerable<Diagnostic> Run(ConceptTexts texts, ContentIndex index) => Retracted(UnknownReferences.InArticles(texts), index);

    public static IEnumerable<Diagnostic> Run(ContentIndex index) =>
        Retracted(UnknownReferences.BesideItems(index), index).Concat(
            from claim in index.Claims
            from item in claim.Evidence
            let work = index.FindReference(item.Reference.Value.Value)
            where work is not null
            let problem = (work.Reference.Retracted, item.Despite) switch
            {
                (true, null) => Problems.References.RetractedEvidence(item.Reference, work.Key.Place),
                (false, { } place) => Problems.References.NotRetracted(item.Reference, place, work.Key.Place),
                _ => null,
            }
            where problem is not null
            select problem);

    private static IEnumerable<Diagnostic> Retracted(IEnumerable<Located<string>> keys, ContentIndex index) =>
        from key in keys
        let work = index.FindReference(key.Value)
        where work is { Reference.Retracted: true }
        select Problems.References.Retracted(key, work.Key.Place);
}
