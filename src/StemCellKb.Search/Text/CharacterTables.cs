using System.Globalization;
using System.Text;

namespace StemCellKb.Search.Text;

/// <summary>How the analyzer treats a character.</summary>
internal enum CharacterClass : byte
{
    /// <summary>Space, control character, punctuation, emoji: ends a chunk.</summary>
    Break,

    /// <summary>Hyphen, dot, apostrophe and the like: ends an atom only.</summary>
    Joiner,

    /// <summary>Combining mark or invisible: ignored.</summary>
    Dropped,
    Letter,
    Digit,
    Han,
    Greek,

    /// <summary>Folds to several characters; see <see cref="CharacterTables.Expansion"/>.</summary>
    Several,

    /// <summary>Half of a surrogate pair.</summary>
    Surrogate,
}

/// <summary>
/// Class and folded form of every character of the basic plane, computed once: compatibility decomposition without marks, lower case,
/// simplified Chinese. The tables are our own because the runtime has no Unicode normalization in invariant mode.
/// </summary>
internal static class CharacterTables
{
    private static readonly string[] GreekNames =
    [
        "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa", "lambda", "mu",
        "nu", "xi", "omicron", "pi", "rho", "sigma", "sigma", "tau", "upsilon", "phi", "chi", "psi", "omega",
    ];

    private static readonly Dictionary<int, string> Foldings = ReadFoldings();
    private static readonly CharacterClass[] Classes = new CharacterClass[char.MaxValue + 1];
    private static readonly char[] Folded = new char[char.MaxValue + 1];
    private static readonly string[] Single = new string[char.MaxValue + 1];

    static CharacterTables()
    {
        for (var i = 0; i <= char.MaxValue; i++)
            Fill((char)i);
    }

    public static CharacterClass ClassOf(char c) => Classes[c];

    public static char Fold(char c) => Folded[c];

    /// <summary>One shared string per character: a knowledge base contains the same few thousand characters millions of times.</summary>
    public static string TextOf(char c) => Single[c] ??= c.ToString();

    public static string GreekName(char folded) => GreekNames[folded - 'α'];

    /// <summary>Every character with an <see cref="Expansion"/>.</summary>
    public static IEnumerable<KeyValuePair<int, string>> Expansions => Foldings.Where(folding => folding.Key > char.MaxValue || folding.Value.Length > 1).OrderBy(folding => folding.Key);

    /// <summary>The replacement for a character that folds to several, or one outside the basic plane; null if it stays as it is.</summary>
    public static string? Expansion(int codePoint) => Foldings.GetValueOrDefault(codePoint);

    /// <summary>The class of a character outside the basic plane without a replacement.</summary>
    public static CharacterClass ClassOf(Rune rune) => rune.Value >= 0x20000 && Rune.IsLetter(rune) ? CharacterClass.Han : ClassOf(Rune.GetUnicodeCategory(rune));

    private static void Fill(char c)
    {
        var folding = Foldings.GetValueOrDefault(c);
        var folded = folding is { Length: 1 } ? folding[0] : c;
        folded = ChineseConversion.ToSimplified(char.ToLowerInvariant(folded));
        Folded[c] = folded;
        Classes[c] = char.IsSurrogate(c) ? CharacterClass.Surrogate
            : folding is { Length: > 1 } ? CharacterClass.Several
            : folded is >= 'α' and <= 'ω' ? CharacterClass.Greek
            : IsHan(folded) ? CharacterClass.Han
            : folded is '\'' or '’' or 'ʼ' or '.' or '_' or '+' or '·' or '−' ? CharacterClass.Joiner
            : ClassOf(char.GetUnicodeCategory(folded));
    }

    private static bool IsHan(char c) =>
        c is (>= '\u3400' and <= '\u4DBF') or (>= '\u4E00' and <= '\u9FFF') or (>= '\uAC00' and <= '\uD7A3') or '々' or '〇'
            or (>= '\u3041' and <= '\u30FF' and not ('・' or '゠')) or (>= '\u3105' and <= '\u312F') or (>= '\u31F0' and <= '\u31FF');

    private static CharacterClass ClassOf(UnicodeCategory category) => category switch
    {
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
            or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter => CharacterClass.Letter,
        UnicodeCategory.DecimalDigitNumber => CharacterClass.Digit,
        UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format => CharacterClass.Dropped,
        UnicodeCategory.DashPunctuation => CharacterClass.Joiner,
        _ => CharacterClass.Break,
    };

    private static Dictionary<int, string> ReadFoldings()
    {
        var foldings = new Dictionary<int, string>();
        foreach (var line in TableFile.Lines("folding.txt"))
        {
            var from = Rune.GetRuneAt(line, 0);
            foldings[from.Value] = line[from.Utf16SequenceLength..];
        }
        return foldings;
    }
}
