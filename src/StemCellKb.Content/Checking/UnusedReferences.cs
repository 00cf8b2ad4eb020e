namespace StemCellKb.Content;

/// <summary>Every work in the bibliography is used. Skipped while any file is unreadable: the use may be there.</summary>
internal static class UnusedReferences
{
    public static IEnumerable<Diagnostic> Run(ContentIndex index, TextUses uses)
    {
        if (!index.IsWhole || !uses.IsWhole)
            return [];
        return index.References.Where(work => !index.IsCited(work.Key.Value.Value) && !uses.IsCited(work.Key.Value.Value)).Select(work => Problems.References.Unused(work.Key));
    }
}
