using Microsoft.AspNetCore.Mvc;
using StemCellKb.Model;
using StemCellKb.Store.Reading;
using StemCellKb.Web.Routing;

namespace StemCellKb.Web.Pages;

/// <summary>Every concept of a kind; the glossary is the index of terms, by group.</summary>
public sealed class KindIndexModel : SitePage
{
    public IndexPage? Index { get; private set; }

    public IEnumerable<IGrouping<string, ConceptEntry>> Groups => Index!.Concepts.GroupBy(entry => entry.Group ?? "").OrderBy(group => group.Key, StringComparer.Ordinal);

    /// <summary>Diseases by field of medicine; those in none have no name and stand last.</summary>
    public IReadOnlyList<IGrouping<(string Id, string? Name), ConceptEntry>> Fields =>
        [.. Index!.Concepts.GroupBy(entry => entry.GroupName is { } name ? (entry.Group!, name) : ("other", (string?)null))];

    public IActionResult OnGet(string kind)
    {
        if (!ConceptKind.TryParseFolder(kind, out var conceptKind))
            return NotFound();

        Index = Database.Indexes.List(Language, conceptKind);
        return Answer(Index, new PageHead(
            Text.Kinds.Many(conceptKind),
            Text.Kinds.Lead(conceptKind),
            language => SiteUrls.Index(language, conceptKind),
            Forms: [AnswerFormat.Json],
            Trail: []));
    }
}
