using System.Diagnostics.CodeAnalysis;

namespace StemCellKb.Model;

/// <summary>One of the two languages of the knowledge base. A closed type: compare by reference, never by text.</summary>
public sealed class Language : IParsable<Language>
{
    public static readonly Language English = new("en", "en", "English", "English", "en_US");
    public static readonly Language Chinese = new("zh", "zh-Hans", "中文", "简体中文", "zh_CN");

    /// <summary>Both languages, English first.</summary>
    public static readonly IReadOnlyList<Language> All = [English, Chinese];

    private Language(string code, string tag, string ownName, string longName, string locale) =>
        (Code, Tag, OwnName, LongName, Locale) = (code, tag, ownName, longName, locale);

    /// <summary>The code in addresses and file names: <c>en</c>, <c>zh</c>.</summary>
    public string Code { get; }

    /// <summary>The BCP 47 tag for <c>lang</c> and <c>hreflang</c>: <c>en</c>, <c>zh-Hans</c>.</summary>
    public string Tag { get; }

    /// <summary>The language's own name for itself, for readers of it.</summary>
    public string OwnName { get; }

    /// <summary>Beside the reading variants, which are Chinese, too.</summary>
    public string LongName { get; }

    /// <summary>The Open Graph locale, which requires a territory.</summary>
    public string Locale { get; }

    /// <summary>The other language of the pair.</summary>
    public Language Other => ReferenceEquals(this, English) ? Chinese : English;

    public static bool TryParse([NotNullWhen(true)] string? code, [MaybeNullWhen(false)] out Language language)
    {
        language = code switch { "en" => English, "zh" => Chinese, _ => null };
        return language is not null;
    }

    public static bool TryParse(
        [NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out Language result) => TryParse(s, out result);

    public static Language Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, out var language) ? language : throw new FormatException($"'{s}' is no language of the knowledge base (en, zh).");

    public override string ToString() => Code;
}
