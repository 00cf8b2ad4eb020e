using StemCellKb.Search.Text;

namespace StemCellKb.Search.FullText;

/// <summary>Numbers the tokens of one query. Most words of a text are rejected by their first letter.</summary>
internal sealed class TermNumbers
{
    private const int None = -1;

    private readonly Dictionary<string, int> numbers = [];
    private readonly Dictionary<string, int> words = [];
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> byText;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> byWord;
    private readonly ulong[] beginnings = new ulong[16];

    public TermNumbers()
    {
        byText = numbers.GetAlternateLookup<ReadOnlySpan<char>>();
        byWord = words.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public IReadOnlyCollection<string> Tokens => numbers.Keys;

    /// <summary>The number of a token of the query; new ones are added.</summary>
    public int Add(string token)
    {
        if (numbers.TryGetValue(token, out var number))
            return number;
        beginnings[token[0] >> 6 & 15] |= 1UL << (token[0] & 63);
        return numbers[token] = numbers.Count;
    }

    public bool MayBegin(char c) => (beginnings[c >> 6 & 15] >> (c & 63) & 1) != 0;

    /// <summary>For one or two Han characters; −1 if the query does not contain them.</summary>
    public int OfHan(ReadOnlySpan<char> characters) => byText.TryGetValue(characters, out var number) ? number : None;

    /// <summary>For the token of a word or number in a text. Only <c>ae</c> and <c>oe</c>, even nested (<c>oae</c>), change a first letter.</summary>
    public int OfWord(ReadOnlySpan<char> word)
    {
        if (!MayBegin(word[0]) && !(word[0] is 'a' or 'o' && MayBegin('e')))
            return None;
        if (byWord.TryGetValue(word, out var number))
            return number;
        var text = word.ToString();
        return words[text] = numbers.GetValueOrDefault(LatinWords.Stem(text), None);
    }
}
