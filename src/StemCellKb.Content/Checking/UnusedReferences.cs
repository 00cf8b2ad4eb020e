namespace StemCellKb.Content;

/// <summary>Every work of the bibliography is used somewhere. Not asked while a file cannot be read: the use may stand there.</summary>
internal static class UnusedReferences
{
    public static IEnumerable<Diagnostic> Run(ContentIndex index)
    {
        if (!index.IsWhole)
            return [];
        var used = UnknownReferences.Used(index).Select(key => key.Value).ToHashSet();
        return index.References.Where(work => !used.Contains(work.Key.Value.Value)).Select(work => Problems.References.Unused(work.Key));
    }
}
