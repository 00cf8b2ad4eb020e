using Microsoft.AspNetCore.Mvc;
using StemCellKb.Model;
using StemCellKb.Web.Figures.Maps;
using StemCellKb.Web.Pages.Shared;
using StemCellKb.Web.Routing;

namespace StemCellKb.Web.Pages;

/// <summary>Cell types, mechanisms and diseases in three columns, tied by claims.</summary>
public sealed class MapModel : SitePage
{
    public EvidenceMap? Map { get; private set; }

    public IActionResult OnGet()
    {
        Map = EvidenceMap.Of(
            [.. new[] { ConceptKind.CellType, ConceptKind.Mechanism, ConceptKind.Disease }
                .Select(kind => Database.Indexes.Names(Language, kind))],
            Database.Evidence.Outlines);
        return Answer(
            new { Language, Nodes = Map.Columns.SelectMany(column => column), Ties = Map.Ties.Select(tie => new { From = tie.From.Id, To = tie.To.Id, tie.Items, tie.Counts, tie.Firmest.Word, tie.Firmest.Certainty }) },
            new PageHead(Text.Map.Title, Text.Map.Lead, SiteUrls.Map, Forms: [AnswerFormat.Json], Trail: []));
    }
}
