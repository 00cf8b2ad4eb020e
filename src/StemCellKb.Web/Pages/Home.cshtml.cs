using Microsoft.AspNetCore.Mvc;
using StemCellKb.Model;
using StemCellKb.Store.Reading;
using StemCellKb.Web.Pages.Shared;
using StemCellKb.Web.Routing;

namespace StemCellKb.Web.Pages;

/// <summary>A working page: search, the three ways in, the evidence in small.</summary>
public sealed class HomeModel : SitePage
{
    public IReadOnlyList<IndexPage> Ways { get; private set; } = [];

    public IndexPage? Topics { get; private set; }

    public EvidenceMatrix? Matrix { get; private set; }

    public IActionResult OnGet()
    {
        Ways = [.. new[] { ConceptKind.Disease, ConceptKind.CellType, ConceptKind.Mechanism }.Select(kind => Database.Indexes.List(Language, kind))];
        Topics = Database.Indexes.List(Language, ConceptKind.Topic);
        Matrix = EvidenceMatrix.Of(Ways[0], Ways[1], Database.Evidence.ListClaims(Language), EvidenceFilter.None with { Model = EvidenceModel.Human });
        return Answer(
            new { Language, Kinds = Ways.Append(Topics) },
            new PageHead(Text.SiteName, Text.Home.Lead, SiteUrls.Home, Forms: [AnswerFormat.Json]));
    }
}
