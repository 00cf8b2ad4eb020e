using System.Text;
using Microsoft.AspNetCore.Html;
using StemCellKb.Model;
using StemCellKb.Web.Interface;

namespace StemCellKb.Web.Pages.Shared;

/// <summary>The ways through the site, which the header offers on every page and at every width.</summary>
internal static class SiteMenu
{
    private static readonly ConceptKind[] InTheRow = [ConceptKind.Disease, ConceptKind.CellType, ConceptKind.Mechanism];

    public static IReadOnlyList<MenuEntry> Subjects(UiText text) => [.. InTheRow.Select(kind => Of(text, kind))];

    public static IReadOnlyList<MenuGroup> Groups(UiText text) =>
    [
        new(text.Navigation.Evidence,
        [
            new(text.Navigation.Matrix, SiteUrls.Evidence(text.Language)),
            new(text.Check.Title, SiteUrls.Check(text.Language)) { IsLive = true },
            new(text.Navigation.Approvals, SiteUrls.Approvals(text.Language)),
            new(text.Navigation.Map, SiteUrls.Map(text.Language)),
            new(text.Paths.Title, SiteUrls.Effects(text.Language)),
            new(text.Paths.ChainsTitle, SiteUrls.Paths(text.Language)),
            new(text.Navigation.References, SiteUrls.References(text.Language)),
        ]),
        new(text.Navigation.Learn,
        [
            .. ConceptKind.All.Except(InTheRow).Select(kind => Of(text, kind)),
            new(text.Navigation.Methods, SiteUrls.Methods(text.Language)),
            new(text.Navigation.About, SiteUrls.About(text.Language)),
        ]),
    ];

    /// <summary>What <c>aria-current</c> says of a link: <c>page</c> for the page itself, <c>true</c> for a page above it.</summary>
    public static string? Current(PageHead head, Language language, string url) =>
        head.PathIn(language).Split('?')[0] == url ? "page"
        : head.Trail?.Any(step => step.Url == url) == true ? "true"
        : null;

    /// <summary>A list of links, as it stands four times on every page.</summary>
    public static IHtmlContent Links(IEnumerable<MenuEntry> entries, SitePage page)
    {
        var markup = new StringBuilder("<ul>\n");
        foreach (var entry in entries)
        {
            var (live, kind) = (entry.IsLive ? " data-live" : "", entry.Kind is { } of ? $" data-kind=\"{of.Word}\"" : "");
            var current = Current(page.Head, page.Language, entry.Url) is { } word ? $" aria-current=\"{word}\"" : "";
            markup.Append($"<li{live}><a href=\"{HtmlSyntax.Encoder.Encode(entry.Url)}\"{kind}{current}>{HtmlSyntax.Encoder.Encode(entry.Name)}</a></li>\n");
        }
        return new HtmlString(markup.Append("</ul>\n").ToString());
    }

    private static MenuEntry Of(UiText text, ConceptKind kind) => new(text.Kinds.Many(kind), SiteUrls.Index(text.Language, kind), kind);
}

/// <param name="Kind">Of an index.</param>
public sealed record MenuEntry(string Name, string Url, ConceptKind? Kind = null)
{
    /// <summary>Not in an export.</summary>
    public bool IsLive { get; init; }
}

public sealed record MenuGroup(string Name, IReadOnlyList<MenuEntry> Entries);
