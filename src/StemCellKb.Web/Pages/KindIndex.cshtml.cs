using Microsoft.AspNetCore.Mvc;
using StemCellKb.Model;
using StemCellKb.Store.Reading;
using StemCellKb.Web.Pages.Shared;
using StemCellKb.Web.Routing;

namespace StemCellKb.Web.Pages;

/// <summary>Every concept of a kind; the glossary is the index of terms, by group.</summary>
public sealed class KindIndexModel : SitePage
{
    /// <summary>Some 450 kB of page.</summary>
    private const int MostOnPage = 300;

    public ConceptKind Kind { get; private set; } = null!;

    public PageNumber Shown { get; private set; } = PageNumber.Only;

    /// <summary>What is shown, by field of medicine or, of terms, by group. Where nothing is grouped, one group of all.</summary>
    public IReadOnlyList<IGrouping<IndexGroup, ConceptEntry>> Groups { get; private set; } = [];

    /// <summary>All groups, with where each begins; none where nothing is grouped.</summary>
    public IReadOnlyList<(string Name, string Url)> Contents { get; private set; } = [];

    protected override string? NextPage => Shown.Next is { } next ? UrlOf(Language, next) : null;

    public IActionResult OnGet(string kind)
    {
        if (!ConceptKind.TryParseFolder(kind, out var conceptKind))
            return NotFound();

        Kind = conceptKind;
        var index = Database.Indexes.List(Language, conceptKind);
        // Diseases stand by field already, those in none last.
        var concepts = Kind == ConceptKind.Term ? [.. index.Concepts.OrderBy(entry => entry.Group, StringComparer.Ordinal)] : index.Concepts;
        Shown = PageNumber.Of(Request.Query["page"], concepts.Count, MostOnPage);
        IReadOnlyList<ConceptEntry> shown = [.. Shown.PartOf(concepts, MostOnPage)];
        Groups = [.. shown.GroupBy(GroupOf)];
        Contents =
        [
            .. concepts.Select((entry, i) => (Group: GroupOf(entry), Page: (i / MostOnPage) + 1)).DistinctBy(each => each.Group)
                .Select(each => (each.Group.Name, $"{(each.Page == Shown.Number ? "" : UrlOf(Language, each.Page))}#{each.Group.Id}")),
        ];
        if (Contents.Count == 1 && Kind != ConceptKind.Term)
            Contents = [];
        return Answer(index with { Concepts = shown }, new PageHead(
            Text.Kinds.Many(conceptKind),
            Text.Kinds.Lead(conceptKind),
            language => UrlOf(language, Shown.Number),
            Forms: [AnswerFormat.Json],
            Trail: []));
    }

    public string UrlOf(Language language, int page) => SiteUrls.Page(SiteUrls.Index(language, Kind), page);

    private IndexGroup GroupOf(ConceptEntry entry) =>
        Kind == ConceptKind.Term ? new(entry.Group ?? "", Text.Kinds.Group(entry.Group ?? ""))
        : entry.GroupName is { } name ? new(entry.Group!, name)
        : new("other", Text.Kinds.OtherDiseases);

    /// <param name="Id">On the page.</param>
    public sealed record IndexGroup(string Id, string Name);
}
