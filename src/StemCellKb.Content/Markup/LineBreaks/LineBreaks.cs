using System.Text;
using StemCellKb.Model;

namespace StemCellKb.Content;

/// <summary>The one rule of line breaks: a space, or nothing between two Chinese characters.</summary>
internal static class LineBreaks
{
    /// <summary>Quotes, dashes and dots are Chinese in a Chinese text only.</summary>
    public static bool JoinsChinese(char before, char after, Language language) => IsChinese(before, language) && IsChinese(after, language);

    public static string Join(ReadOnlySpan<char> text, Language language)
    {
        text = text.Trim();
        var joined = new StringBuilder(text.Length);
        foreach (var line in text.EnumerateLines())
        {
            var part = line.Trim();
            if (joined.Length > 0 && part.Length > 0 && !JoinsChinese(joined[^1], part[0], language))
                joined.Append(' ');
            joined.Append(part);
        }
        return joined.ToString();
    }

    private static bool IsChinese(char c, Language language) =>
        CharacterClasses.IsCjk(c) || (CharacterClasses.IsSharedPunctuation(c) && ReferenceEquals(language, Language.Chinese));
}
