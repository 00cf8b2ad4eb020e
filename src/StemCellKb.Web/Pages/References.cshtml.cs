using Microsoft.AspNetCore.Mvc;
using StemCellKb.Model;
using StemCellKb.Search;
using StemCellKb.Store.Reading;
using StemCellKb.Web.Pages.Shared;
using StemCellKb.Web.References;
using StemCellKb.Web.Routing;

namespace StemCellKb.Web.Pages;

/// <summary>The bibliography, filtered and sorted.</summary>
public sealed class ReferencesModel : SitePage
{
    public const int MostOnPage = 500;

    public string Query { get; private set; } = "";

    public string Sort { get; private set; } = "newest";

    /// <summary>All that fit.</summary>
    public IReadOnlyList<ReferenceEntry> Works { get; private set; } = [];

    public PageNumber Shown { get; private set; } = PageNumber.Only;

    public IActionResult OnGet(string? q, string? sort)
    {
        Query = TypedText.Read(q);
        Sort = sort is "oldest" or "author" ? sort : "newest";
        var words = Query.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var works = Database.References.List().Where(entry => words.All(word => Matches(entry.Reference, word)));
        Works =
        [
            .. Sort switch
            {
                "oldest" => works.Reverse(),
                "author" => works.OrderBy(entry => VancouverStyle.Label(entry.Reference), StringComparer.OrdinalIgnoreCase),
                _ => works,
            },
        ];

        Shown = PageNumber.Of(Request.Query["page"], Works.Count, MostOnPage);
        return Format switch
        {
            AnswerFormat.BibTex => PlainText(BibTex.Write(Works.Select(entry => entry.Reference)), "application/x-bibtex"),
            AnswerFormat.Ris => PlainText(Ris.Write(Works.Select(entry => entry.Reference)), "application/x-research-info-systems"),
            AnswerFormat.Json => PlainText($"[{string.Join(",\n", Works.Select(entry => entry.Reference.CslJson))}]", "application/vnd.citationstyles.csl+json"),
            AnswerFormat.Html or AnswerFormat.Markdown or AnswerFormat.Svg or AnswerFormat.Csv => Answer(Works, new PageHead(
                Text.References.Title,
                Text.References.Lead,
                language => UrlOf(language, Shown.Number),
                Forms: [AnswerFormat.Json, AnswerFormat.BibTex, AnswerFormat.Ris],
                Trail: [],
                Narrow: Query.Length > 0)),
        };
    }

    public string UrlOf(Language language, int page)
    {
        var query = string.Join('&', new[]
        {
            Query.Length > 0 ? $"q={Uri.EscapeDataString(Query)}" : null,
            Sort != "newest" ? $"sort={Sort}" : null,
        }.OfType<string>());
        return SiteUrls.Page(SiteUrls.References(language) + (query.Length == 0 ? "" : "?" + query), page);
    }

    private static bool Matches(Reference work, string word) =>
        new[] { work.Key.Value, work.Title, work.ContainerTitle, work.Issued?.Iso, work.Doi, work.Pmid }
            .Concat(work.Authors.Concat(work.Editors).Select(name => name.InFull))
            .Any(field => field?.Contains(word, StringComparison.OrdinalIgnoreCase) == true);
}
