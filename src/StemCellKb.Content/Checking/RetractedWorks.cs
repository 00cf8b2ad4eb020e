namespace StemCellKb.Content;

/// <summary>Whoever rests on a retracted work should know.</summary>
internal static class RetractedWorks
{
    public static IEnumerable<Diagnostic> Run(ContentIndex index) =>
        from key in UnknownReferences.Used(index)
        let work = index.FindReference(key.Value)
        where work is { Reference.Retracted: true }
        select Problems.References.Retracted(key, work.Key.Place);
}
