using StemCellKb.Search.Text;

namespace StemCellKb.Search.FullText;

/// <summary>The tokens one query asks for, numbered. Most words of a text are none of them and are told by their first letter.</summary>
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

    /// <summary>The number of a token of the query.</summary>
    public int Add(string token)
    {
        if (numbers.TryGetValue(token, out var number))
            return number;
        beginnings[token[0] >> 6 & 15] |= 1UL << (token[0] & 63);
        return numbers[token] = numbers.Count;
    }

    public bool MayBegin(char c) => (beginnings[c >> 6 & 15] >> (c & 63) & 1) != 0;

    /// <summary>Of one Han character or two; −1 where the query does not ask for it.</summary>
    public int OfHan(ReadOnlySpan<char> characters) => byText.TryGetValue(characters, out var number) ? number : None;

    /// <summary>Of the token that a word or number of a text stands for. Only <c>ae</c> and <c>oe</c>, also one in the other (<c>oae</c>), change a first letter.</summary>
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
