namespace StemCellKb.Model;

/// <summary>The script of a letter.</summary>
public static class Scripts
{
    public static bool IsHan(char letter) => letter is >= '\u3400' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF' or '々' || IsHighHan(letter);

    /// <summary>Han characters, kana and Hangul.</summary>
    public static bool IsEastAsian(char letter) =>
        IsHan(letter) || char.IsLowSurrogate(letter) || letter is >= '\u3040' and <= '\u30FF' or >= '\uAC00' and <= '\uD7AF' or >= '\u1100' and <= '\u11FF';

    /// <summary>High surrogates of the rare Han characters (planes 2 and 3).</summary>
    private static bool IsHighHan(char half) => half is >= '\uD840' and <= '\uD88C';
}
