namespace StemCellKb.Search.Text;

/// <summary>Keeps every atom of a text.</summary>
internal readonly struct AtomList(List<Atom> atoms) : IAtomSink
{
    public void Add(scoped ReadOnlySpan<char> text, int start, int end, AtomKind kind, int chunk, bool joined) =>
        atoms.Add(new Atom(kind == AtomKind.Han && text.Length == 1 ? CharacterTables.TextOf(text[0]) : text.ToString(), start, end, kind, chunk, joined));

    public void Extend(int end) => atoms[^1] = atoms[^1] with { End = end };
}
