namespace StemCellKb.Model;

/// <summary>The one spelling rule for every id in content and addresses: <c>a-z</c>, <c>0-9</c>, single hyphens between them, at most 80 characters.</summary>
public static class Slug
{
    public const int MaxLength = 80;

    public static bool IsValid(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text.Length > MaxLength || text[0] == '-' || text[^1] == '-')
            return false;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '-' ? text[i - 1] == '-' : !char.IsAsciiLetterLower(text[i]) && !char.IsAsciiDigit(text[i]))
                return false;
        }
        return true;
    }
}
