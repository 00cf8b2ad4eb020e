namespace StemCellKb.Search.Text;

internal enum AtomKind
{
    /// <summary>Letters of any alphabet; Greek letters as their English names.</summary>
    Letters,
    Digits,

    /// <summary>One Han character, kana or Hangul syllable.</summary>
    Han,
}

/// <summary>The smallest unit of text in search: <c>IL-10</c> has two, <c>类风湿</c> three.</summary>
/// <param name="Text">Folded: lower case, plain letters, simplified characters.</param>
/// <param name="Start">UTF-16 offset in the original text.</param>
/// <param name="Chunk">Number of the stretch between spaces and punctuation; hyphens and dots do not end one.</param>
/// <param name="Joined">Nothing separates this atom from the previous one.</param>
internal readonly record struct Atom(string Text, int Start, int End, AtomKind Kind, int Chunk, bool Joined)
{
    public bool IsHan => Kind == AtomKind.Han;
}
