using System.Diagnostics.CodeAnalysis;

namespace StemCellKb.Model;

/// <summary>
/// A script, with the words of a region, in which the Chinese pages can be read. A property of the reading, not of the content: nothing is
/// written or stored in a variant, it is made from the Chinese page. A closed type, as <see cref="Language"/> is.
/// </summary>
public sealed class ReadingVariant
{
    public static readonly ReadingVariant Taiwan = new("zh-hant-tw", "zh-Hant-TW", "繁體中文（台灣）", "zh_TW");
    public static readonly ReadingVariant HongKong = new("zh-hant-hk", "zh-Hant-HK", "繁體中文（香港）", "zh_HK");

    public static readonly IReadOnlyList<ReadingVariant> All = [Taiwan, HongKong];

    private ReadingVariant(string code, string tag, string ownName, string locale) => (Code, Tag, OwnName, Locale) = (code, tag, ownName, locale);

    /// <summary>The first part of its addresses.</summary>
    public string Code { get; }

    /// <summary>The BCP 47 tag.</summary>
    public string Tag { get; }

    public string OwnName { get; }

    /// <summary>The Open Graph locale.</summary>
    public string Locale { get; }

    public static bool TryParse([NotNullWhen(true)] string? code, [MaybeNullWhen(false)] out ReadingVariant variant)
    {
        variant = All.FirstOrDefault(each => each.Code == code);
        return variant is not null;
    }

    public override string ToString() => Code;
}
