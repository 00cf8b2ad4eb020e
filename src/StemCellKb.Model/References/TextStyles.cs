namespace StemCellKb.Model;

/// <summary>How words of a title are set. CSL-JSON marks them with tags.</summary>
[Flags]
public enum TextStyles
{
    None = 0,
    Italic = 1,
    Bold = 2,
    Superscript = 4,
    Subscript = 8,
    SmallCapitals = 16,

    /// <summary>Keeps its capitals in whatever style a title is set: <c>mTOR</c>, a name.</summary>
    NoCase = 32,
}

/// <summary>Words of one style.</summary>
public readonly record struct StyledRun(string Text, TextStyles Styles);
