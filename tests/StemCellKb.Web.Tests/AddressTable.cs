using StemCellKb.Model;
using StemCellKb.Testing;

namespace StemCellKb.Web.Tests;

/// <summary>Every address the design promises for the shipped content, from the corpus and not from what the site links to.</summary>
internal static class AddressTable
{
    private static readonly Corpus Corpus = ShippedContent.Corpus;

    public static IEnumerable<string> Articles(Language language) =>
        Corpus.Articles.Where(article => article.Language == language).Select(article => UrlOf(language, article.Concept));

    public static IEnumerable<string> Concepts(Language language) => Corpus.Concepts.Select(concept => UrlOf(language, concept.Id));

    public static IEnumerable<string> Works(Language language) => Corpus.References.Select(work => SiteUrls.Reference(language, work.Key));

    public static IEnumerable<string> Claims(Language language) => Corpus.Claims.Select(claim => SiteUrls.Claim(language, claim.Id));

    /// <summary>Pages that stand once per language.</summary>
    public static IEnumerable<string> Lists(Language language) =>
    [
        SiteUrls.Home(language),
        .. ConceptKind.All.Select(kind => SiteUrls.Index(language, kind)),
        SiteUrls.Search(language),
        SiteUrls.Evidence(language),
        SiteUrls.Map(language),
        SiteUrls.References(language),
        SiteUrls.Approvals(language),
        SiteUrls.Methods(language),
        SiteUrls.About(language),
    ];

    public static IEnumerable<string> Pages(Language language) => [.. Lists(language), .. Concepts(language), .. Works(language), .. Claims(language)];

    public static IEnumerable<string> AllPages => Language.All.SelectMany(Pages);

    public static string UrlOf(Language language, ConceptId id) => SiteUrls.Concept(language, Corpus.Concepts.Single(concept => concept.Id == id).Kind, id);

    /// <summary>The same page in the other language; a page without a language in its path has it in its query.</summary>
    public static string InOther(string address) => address switch
    {
        ['/', 'e', 'n', ..] => "/zh" + address[3..],
        ['/', 'z', 'h', ..] => "/en" + address[3..],
        _ => address.EndsWith("=en", StringComparison.Ordinal) ? address[..^2] + "zh" : address[..^2] + "en",
    };

    public static Language LanguageOf(string address) => address.StartsWith("/zh", StringComparison.Ordinal) ? Language.Chinese : Language.English;
}
