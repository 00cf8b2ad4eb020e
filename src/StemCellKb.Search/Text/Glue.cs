namespace StemCellKb.Search.Text;

/// <summary>
/// Letters and adjoining digits are one word: the <c>CD</c> of <c>CD20</c> is not a disease, nor <c>MS4A1</c> sclerosis.
/// A name may end with its digits (<c>IL-6</c>, <c>PGE2</c>), and may follow those of another word (<c>CD19CAR-T</c>).
/// </summary>
internal static class Glue
{
    /// <summary>A Latin name this short counts as part of an adjacent number even across a space or hyphen: <c>CD 20</c>, <c>CD-4</c>.</summary>
    private const int ShortName = 2;

    /// <summary>More digits than this are a year: <c>RA 2019</c>.</summary>
    private const int LongestSuffix = 3;

    /// <summary>The range of atoms is cut out of a word.</summary>
    public static bool Cuts(IReadOnlyList<Atom> atoms, int start, int count)
    {
        var (first, last) = (atoms[start], atoms[start + count - 1]);
        var isShort = count == 1 && first.Kind == AtomKind.Letters && first.Text.Length <= ShortName;
        return CutsBefore(atoms, start, isShort, first) || CutsAfter(atoms, start + count, isShort, last);
    }

    private static bool CutsBefore(IReadOnlyList<Atom> atoms, int start, bool isShort, Atom first) =>
        isShort && start > 0 && first.Joined && atoms[start - 1].Kind == AtomKind.Digits;

    private static bool CutsAfter(IReadOnlyList<Atom> atoms, int end, bool isShort, Atom last) =>
        end < atoms.Count && last.Kind == AtomKind.Letters && atoms[end].Kind == AtomKind.Digits
        && (atoms[end].Joined || (isShort && atoms[end].Text.Length <= LongestSuffix));
}
