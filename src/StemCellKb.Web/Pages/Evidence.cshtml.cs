using Microsoft.AspNetCore.Mvc;
using StemCellKb.Model;
using StemCellKb.Store.Reading;
using StemCellKb.Web.Pages.Shared;
using StemCellKb.Web.Routing;

namespace StemCellKb.Web.Pages;

/// <summary>All evidence, diseases by cell types; the filters are in the address.</summary>
public sealed class EvidencePageModel : SitePage
{
    public EvidenceFilter Filter { get; private set; } = EvidenceFilter.None;

    public EvidenceMatrix? Matrix { get; private set; }

    public IReadOnlyList<ConceptLink> Mechanisms { get; private set; } = [];

    /// <remarks>Unknown values are ignored, so that an old link still shows evidence.</remarks>
    public IActionResult OnGet(string? mechanism, string? design, string? direction, string? model)
    {
        Mechanisms = [.. Database.Indexes.List(Language, ConceptKind.Mechanism).Concepts.Select(entry => entry.Concept)];
        Filter = new EvidenceFilter(
            ConceptId.TryParse(mechanism, out var id) && Mechanisms.Any(link => link.Id == id) ? id : null,
            Vocabularies.TryParse<StudyDesign>(design, out var studyDesign) ? studyDesign : null,
            Vocabularies.TryParse<Direction>(direction, out var found) ? found : null,
            Vocabularies.TryParse<EvidenceModel>(model, out var studied) ? studied : null);
        Matrix = EvidenceMatrix.Of(Database, Language, Filter, Request.Query["page"]);
        return Answer(Matrix, new PageHead(
            Text.Evidence.Title, Text.Evidence.Lead, language => UrlOf(language, Filter, Matrix.Shown.Number), Forms: [AnswerFormat.Json], Trail: [], Narrow: !Filter.IsNone));
    }

    public static string UrlOf(Language language, EvidenceFilter filter, int page = 1)
    {
        var query = string.Join('&', new[]
        {
            filter.Mechanism is { } mechanism ? $"mechanism={mechanism}" : null,
            filter.Design is { } design ? $"design={design.Word()}" : null,
            filter.Direction is { } direction ? $"direction={direction.Word()}" : null,
            filter.Model is { } model ? $"model={model.Word()}" : null,
            page > 1 ? $"page={page}" : null,
        }.OfType<string>());
        return SiteUrls.Evidence(language) + (query.Length == 0 ? "" : "?" + query);
    }
}
