using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace StemCellKb.Web;

/// <summary>What holds of all markup that is written or read here.</summary>
public static class HtmlSyntax
{
    /// <summary>Escapes what markup reserves; every other letter, Chinese too, stays itself.</summary>
    public static HtmlEncoder Encoder { get; } = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>Elements that have neither an inside nor an end tag.</summary>
    /// <param name="element">In small letters.</param>
    public static bool IsVoid(ReadOnlySpan<char> element) =>
        element is "area" or "base" or "br" or "col" or "embed" or "hr" or "img" or "input" or "link" or "meta" or "source" or "track" or "wbr";
}
