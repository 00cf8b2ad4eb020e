using StemCellKb.Model;
using StemCellKb.Testing;

namespace StemCellKb.Web.Tests;

/// <summary>Every address the design promises for the shipped content, from the corpus and not from what the site links to.</summary>
internal static class AddressTable
{
    private static readonly Corpus Corpus = ShippedContent.Corpus;

    public static IEnumerable<string> Articles(Language language) =>
        Corpus.Articles.Where(article => article.Language == language).Select(article => UrlOf(language, article.Concept));

    /// <summary>In both languages: every cell type, mechanism and topic, and a share of the diseases.</summary>
    public static IEnumerable<string> ArticlesOfTheDay
    {
        get
        {
            var concepts = Corpus.Articles.Select(article => article.Concept).Distinct().ToLookup(id => Corpus.Concepts.Single(concept => concept.Id == id).Kind == ConceptKind.Disease);
            IEnumerable<ConceptId> chosen = [.. concepts[false], .. TestExtent.ShareOfTheDay([.. concepts[true]], 6)];
            return Language.All.SelectMany(language => chosen.Select(id => UrlOf(language, id)));
        }
    }

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
        SiteUrls.Effects(language),
        SiteUrls.Disagreements(language),
        SiteUrls.Paths(language),
        SiteUrls.References(language),
        SiteUrls.Approvals(language),
        SiteUrls.Changes(language),
        SiteUrls.Methods(language),
        SiteUrls.About(language),
    ];

    public static IEnumerable<string> Pages(Language language) => [.. Lists(language), .. Concepts(language), .. Works(language), .. Claims(language)];

    public static IEnumerable<string> AllPages => Language.All.SelectMany(Pages);

    /// <summary>The pages looked at today: all lists and articles, and of terms, claims and works, which are many and alike, a share, the same in both languages.</summary>
    public static IReadOnlySet<string> PagesOfTheDay => OfTheDay.Value;

    /// <summary>Every other form that a list may have, and a share of those that the other pages may have.</summary>
    public static IReadOnlySet<string> FormsOfTheDay => SomeForms.Value;

    /// <summary>A share of the filters, orders and second languages that pages link to, which are many times as many as the pages; the same in both languages.</summary>
    public static bool IsQueryOfTheDay(string address) =>
        address.Contains('?') && TestExtent.IsOfTheDay(new[] { address, InOther(address) }.Select(each => each.Replace("=zh", "=en", StringComparison.Ordinal)).Min(StringComparer.Ordinal)!, 8);

    private static readonly string[] Forms = [".json", ".md", ".bib", ".ris"];

    private static readonly Lazy<HashSet<string>> Known = new(() => [.. AllPages]);

    private static readonly Lazy<HashSet<string>> SomeForms = new(() =>
    [
        .. Language.All.SelectMany(Lists).SelectMany(InForms),
        .. TestExtent.ShareOfTheDay([.. PagesOfTheDay.Order(StringComparer.Ordinal).SelectMany(InForms)], 200),
    ]);

    private static IEnumerable<string> InForms(string page) => Forms.Select(form => page + form);

    private static readonly Lazy<HashSet<string>> OfTheDay = new(() =>
    [
        .. Language.All.SelectMany(language => (IEnumerable<string>)
        [
            .. Lists(language),
            .. Articles(language),
            .. TestExtent.ShareOfTheDay([.. Concepts(language).Except(Articles(language))], 40),
            .. TestExtent.ShareOfTheDay([.. Works(language)], 40),
            .. TestExtent.ShareOfTheDay([.. Claims(language)], 60),
        ]),
    ]);

    /// <summary>The page of an address with or without a query, in any of the forms that a page offers; null where the table knows none.</summary>
    public static string? PageOf(string address) =>
        address.Split('?')[0] is var path && Known.Value.Contains(path) ? path
        : Forms.FirstOrDefault(form => path.EndsWith(form, StringComparison.Ordinal)) is { } form && Known.Value.Contains(path[..^form.Length]) ? path[..^form.Length] : null;

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
