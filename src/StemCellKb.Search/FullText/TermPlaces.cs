using StemCellKb.Search.Text;

namespace StemCellKb.Search.FullText;

/// <summary>The place of a query token in a text.</summary>
/// <param name="Atom">Index of the atom in the text: neighbours have consecutive numbers.</param>
/// <param name="Term">Number of the token for the atom, or −1.</param>
/// <param name="Single">Number of the single Han character, or −1.</param>
/// <param name="Reach">End of the next atom if the token is a pair of characters, otherwise <paramref name="End"/>.</param>
internal readonly record struct TermPlace(int Atom, int Term, int Single, int Start, int End, int Reach);

/// <summary>A text tokenized for one query.</summary>
internal readonly record struct ReadText(string Text, IReadOnlyList<TermPlace> Places);

/// <summary>Keeps only what the query asks for; other words cost no allocation.</summary>
internal struct TermPlaces(TermNumbers numbers) : IAtomSink
{
    private List<TermPlace>? places;
    private int atom = -1;
    private AtomKind kind;
    private int word;
    private (char First, char Second, int Length) han;
    private int start;
    private int end;

    public static ReadText Read(string text, TermNumbers numbers)
    {
        var read = new AtomReader<TermPlaces>(text, new TermPlaces(numbers)).Read();
        read.Settle([], 0);
        return new ReadText(text, read.places ?? (IReadOnlyList<TermPlace>)[]);
    }

    public void Add(scoped ReadOnlySpan<char> text, int start, int end, AtomKind kind, int chunk, bool joined)
    {
        Settle(joined && kind == AtomKind.Han ? text : [], end);
        atom++;
        (this.kind, this.start, this.end) = (kind, start, end);
        if (kind == AtomKind.Han)
            han = (text[0], text[^1], text.Length);
        else
            word = numbers.OfWord(text);
    }

    public void Extend(int end) => this.end = end;

    /// <summary>Completes the last atom, now that what follows it is known.</summary>
    /// <param name="next">The adjoining Han character, or nothing.</param>
    private void Settle(ReadOnlySpan<char> next, int nextEnd)
    {
        if (places is { Count: > 0 } && places[^1] is var before && before.Atom == atom - 1 && before.Reach > before.End)
            places[^1] = before with { Reach = end };
        if (atom < 0 || (kind != AtomKind.Han && word < 0) || (kind == AtomKind.Han && !numbers.MayBegin(han.First)))
            return;
        var (term, single, reach) = (word, -1, end);
        if (kind == AtomKind.Han)
        {
            Span<char> pair = stackalloc char[4];
            (pair[0], pair[1]) = (han.First, han.Second);
            next.CopyTo(pair[han.Length..]);
            single = numbers.OfHan(pair[..han.Length]);
            term = next.IsEmpty ? single : numbers.OfHan(pair[..(han.Length + next.Length)]);
            reach = next.IsEmpty ? end : nextEnd;
        }
        if (term >= 0 || single >= 0)
            (places ??= []).Add(new TermPlace(atom, term, single, start, end, reach));
    }
}
