namespace StemCellKb.Search.Text;

internal enum AtomKind
{
    /// <summary>Letters of any alphabet; a Greek letter by its English name.</summary>
    Letters,
    Digits,

    /// <summary>One Han character, kana or Hangul syllable.</summary>
    Han,
}

/// <summary>The smallest piece of a text that search tells apart: <c>IL-10</c> has two, <c>类风湿</c> three.</summary>
/// <param name="Text">Folded: lower case, plain letters, simplified characters.</param>
/// <param name="Start">UTF-16 offset in the original text.</param>
/// <param name="Chunk">Number of the stretch between spaces and punctuation; a hyphen or a dot does not end one.</param>
/// <param name="Joined">Nothing stands between this atom and the one before.</param>
internal readonly record struct Atom(string Text, int Start, int End, AtomKind Kind, int Chunk, bool Joined)
{
    public bool IsHan => Kind == AtomKind.Han;
}
