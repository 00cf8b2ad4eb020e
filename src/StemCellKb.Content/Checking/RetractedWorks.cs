namespace StemCellKb.Content;

/// <summary>Claims, approvals and articles that rely on a retracted work. An item of evidence says why it stays.</summary>
internal static class RetractedWorks
{
    public static IEnumerable<Diagnostic> Run(ConceptTexts texts, ContentIndex index) => Retracted(UnknownReferences.InArticles(texts), index);

    public static IEnumerable<Diagnostic> Run(ContentIndex index)
    {
        var items = index.Claims.SelectMany(claim => claim.Evidence).ToList();
        var places = items.Select(item => item.Reference.Place).ToHashSet();
        return Retracted(UnknownReferences.InData(index).Where(key => !places.Contains(key.Place)), index).Concat(
            from item in items
            where item.Item.DespiteRetraction is null && index.FindReference(item.Reference.Value.Value) is { Reference.Retracted: true }
            select Problems.References.RetractedEvidence(item.Reference, index.FindReference(item.Reference.Value.Value)!.Key.Place));
    }

    private static IEnumerable<Diagnostic> Retracted(IEnumerable<Located<string>> keys, ContentIndex index) =>
        from key in keys
        let work = index.FindReference(key.Value)
        where work is { Reference.Retracted: true }
        select Problems.References.Retracted(key, work.Key.Place);
}
