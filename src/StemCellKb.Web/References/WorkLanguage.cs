using System.Text;
using System.Text.RegularExpressions;
using StemCellKb.Model;

namespace StemCellKb.Web.References;

/// <summary>The language of a work as a BCP 47 tag. Reference managers write a tag, a library code, or a word.</summary>
public static partial class WorkLanguage
{
    private static readonly Dictionary<string, string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        ["english"] = "en", ["eng"] = "en",
        ["chinese"] = "zh", ["chi"] = "zh", ["zho"] = "zh", ["中文"] = "zh", ["汉语"] = "zh", ["简体中文"] = "zh-Hans", ["繁體中文"] = "zh-Hant",
        ["japanese"] = "ja", ["jpn"] = "ja", ["日本語"] = "ja",
        ["korean"] = "ko", ["kor"] = "ko", ["한국어"] = "ko",
        ["german"] = "de", ["ger"] = "de", ["deu"] = "de", ["deutsch"] = "de",
        ["french"] = "fr", ["fre"] = "fr", ["fra"] = "fr", ["français"] = "fr",
        ["spanish"] = "es", ["spa"] = "es", ["español"] = "es",
        ["italian"] = "it", ["ita"] = "it",
        ["portuguese"] = "pt", ["por"] = "pt",
        ["russian"] = "ru", ["rus"] = "ru",
    };

    /// <summary>From the record, or else from the script of the title; Latin letters are taken for English.</summary>
    public static string TagOf(Reference work)
    {
        var said = work.Language?.Trim().Replace('_', '-');
        if (said is not null && Words.TryGetValue(said, out var tag))
            return tag;
        return said is not null && Tag().IsMatch(said) ? said : OfLetters(work.Title);
    }

    /// <summary>
    /// The language of an element that quotes a work; null if it is the page's. A Chinese work has a tag of its own on a Chinese page: its
    /// title stays as printed when the page is read in another script.
    /// </summary>
    public static string? Foreign(Reference work, Language page) => Foreign(TagOf(work), page) ?? AsPrinted(page);

    /// <inheritdoc cref="Foreign(Reference, Language)"/>
    public static string? ForeignQuotation(string title, Language page) => ForeignTitle(title, page) ?? AsPrinted(page);

    /// <summary>The work's title in the page's language, where it is written in another one and has one; otherwise null.</summary>
    public static string? TitleIn(Language page, Reference work) => Foreign(work, page) is null ? null : work.OtherTitle;

    /// <summary>The same for a title of which only the words are known.</summary>
    public static string? ForeignTitle(string title, Language page) => Foreign(OfLetters(title), page);

    private static string? Foreign(string tag, Language page) =>
        Primary(tag).Equals(Primary(page.Tag), StringComparison.OrdinalIgnoreCase) ? null : tag;

    private static ReadOnlySpan<char> Primary(string tag) => tag.AsSpan(0, tag.IndexOf('-', StringComparison.Ordinal) is var end and >= 0 ? end : tag.Length);

    private static string? AsPrinted(Language page) => ReferenceEquals(page, Language.Chinese) ? Language.Chinese.Code : null;

    /// <summary>The language of words by their letters.</summary>
    public static string OfLetters(string title) =>
        Ascii.IsValid(title) ? "en"
        : title.Any(letter => letter is >= '\u3040' and <= '\u30FF') ? "ja"
        : title.Any(letter => letter is >= '\uAC00' and <= '\uD7AF') ? "ko"
        : title.Any(Scripts.IsHan) ? "zh-Hans"
        : title.Any(letter => letter is >= '\u0400' and <= '\u04FF') ? "ru"
        : "en";

    [GeneratedRegex("^[A-Za-z]{2}(-[A-Za-z0-9]{2,8})*$")]
    private static partial Regex Tag();
}
