using System.Text;

namespace StemCellKb.Content;

/// <summary>The one rule of line breaks: a space, or nothing between two Chinese characters.</summary>
internal static class LineBreaks
{
    public static string Join(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        var joined = new StringBuilder(text.Length);
        foreach (var line in text.EnumerateLines())
        {
            var part = line.Trim();
            if (joined.Length > 0 && part.Length > 0 && !(CharacterClasses.IsCjk(joined[^1]) && CharacterClasses.IsCjk(part[0])))
                joined.Append(' ');
            joined.Append(part);
        }
        return joined.ToString();
    }
}
