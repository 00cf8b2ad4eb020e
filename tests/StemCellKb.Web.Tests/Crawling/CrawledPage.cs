using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace StemCellKb.Web.Tests;

/// <summary>What the tests over all pages ask of a page; the page itself is let go.</summary>
/// <param name="Address">Path and query.</param>
/// <param name="Links">Every <c>href</c> of an anchor, made absolute to this site's root; foreign ones as written.</param>
/// <param name="Resources">Style sheets, scripts, icons and pictures.</param>
/// <param name="Alternates">By <c>hreflang</c>.</param>
/// <param name="WrongLanguages">Words that stand in another language than they say.</param>
/// <param name="Nameless">Regions and claims without a name to hear.</param>
/// <param name="Valueless">Data attributes written with no value: a style sheet takes them for set, and Razor writes them for null, too.</param>
public sealed partial record CrawledPage(
    string Address,
    int Status,
    string MediaType,
    string? Lang,
    string Title,
    string? Canonical,
    string? Description,
    IReadOnlyDictionary<string, string> Alternates,
    string? LanguageSwitch,
    IReadOnlyList<string> Ids,
    IReadOnlyList<Heading> Headings,
    IReadOnlyList<string> Links,
    IReadOnlyList<string> Resources,
    IReadOnlyList<string> WrongLanguages,
    IReadOnlyList<string> Nameless,
    IReadOnlyList<string> Valueless,
    IReadOnlyDictionary<string, string> Headers)
{
    private const string Root = "http://localhost";

    public static CrawledPage Of(Answer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        if (!answer.IsHtml)
            return new CrawledPage(answer.Address, answer.Status, answer.MediaType, null, "", null, null, new Dictionary<string, string>(), null, [], [], [], [], [], [], [], answer.Headers);

        var document = answer.Document;
        return new CrawledPage(
            answer.Address,
            answer.Status,
            answer.MediaType,
            document.DocumentElement.GetAttribute("lang"),
            document.Title ?? "",
            Path(document.QuerySelector("link[rel=canonical]")?.GetAttribute("href")),
            document.QuerySelector("meta[name=description]")?.GetAttribute("content"),
            document.QuerySelectorAll("link[rel=alternate][hreflang]").ToDictionary(
                link => link.GetAttribute("hreflang")!, link => Path(link.GetAttribute("href"))!),
            document.QuerySelector("a[data-language-switch]")?.GetAttribute("href"),
            [.. document.All.Select(element => element.Id).OfType<string>().Where(id => id.Length > 0)],
            [.. document.QuerySelectorAll("h1, h2, h3, h4, h5, h6, [role=heading]").Select(Heading)],
            [.. document.QuerySelectorAll("a[href]").Select(link => Absolute(link.GetAttribute("href")!, answer.Address))],
            [.. document.QuerySelectorAll("link[rel=stylesheet], link[rel=icon], script[src], img[src]")
                .Select(element => (element.GetAttribute("href") ?? element.GetAttribute("src"))!)],
            PartsLanguage.Faults(document),
            [.. document.QuerySelectorAll(".table-scroll, article, nav, [role=region]").Where(element => !HasName(element)).Select(element => element.OuterHtml[..Math.Min(80, element.OuterHtml.Length)])],
            [.. ValuelessData().Matches(answer.Body).Select(attribute => attribute.Value).Distinct()],
            answer.Headers);
    }

    /// <summary>By its label, or by an element that is there.</summary>
    private static bool HasName(IElement element) =>
        element.GetAttribute("aria-label") is { Length: > 0 }
        || (element.GetAttribute("aria-labelledby") is { Length: > 0 } id && element.Owner!.GetElementById(id) is { TextContent.Length: > 0 });

    private static Heading Heading(IElement element) => new(
        int.Parse(element.GetAttribute("aria-level") ?? element.LocalName[1..], CultureInfo.InvariantCulture), Answer.Words(element.TextContent));

    private static string? Path(string? url) => url is not null && url.StartsWith(Root + "/", StringComparison.Ordinal) ? url[Root.Length..] : url;

    private static string Absolute(string href, string page) => href switch
    {
        ['#', ..] => page + href,
        ['?', ..] => page.Split('?')[0] + href,
        _ => href,
    };

    [GeneratedRegex("data-[a-z-]+=\"\"")]
    private static partial Regex ValuelessData();
}

public sealed record Heading(int Level, string Words);
