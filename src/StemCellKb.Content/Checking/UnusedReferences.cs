namespace StemCellKb.Content;

/// <summary>Every work of the bibliography is used somewhere. Not asked while a file cannot be read: the use may stand there.</summary>
internal static class UnusedReferences
{
    public static IEnumerable<Diagnostic> Run(ContentIndex index, TextUses uses)
    {
        if (!index.IsWhole || !uses.IsWhole)
            return [];
        return index.References.Where(work => !index.IsCited(work.Key.Value.Value) && !uses.IsCited(work.Key.Value.Value)).Select(work => Problems.References.Unused(work.Key));
    }
}
