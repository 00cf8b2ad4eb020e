namespace StemCellKb.Model;

/// <summary>Styles of words in a title, marked by tags in CSL-JSON.</summary>
[Flags]
public enum TextStyles
{
    None = 0,
    Italic = 1,
    Bold = 2,
    Superscript = 4,
    Subscript = 8,
    SmallCapitals = 16,

    /// <summary>Keeps its capitals in any title style: <c>mTOR</c>, a name.</summary>
    NoCase = 32,
}

/// <summary>A run of words in one style.</summary>
public readonly record struct StyledRun(string Text, TextStyles Styles);
