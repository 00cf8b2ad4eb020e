using Microsoft.AspNetCore.Mvc;
using StemCellKb.Model;
using StemCellKb.Store.Reading;
using StemCellKb.Web.Pages.Shared;
using StemCellKb.Web.Routing;

namespace StemCellKb.Web.Pages;

/// <summary>One claim with every study that bears on it.</summary>
public sealed class ClaimModel : SitePage
{
    public ClaimCard? Claim { get; private set; }

    public Reference? Origin { get; private set; }

    public Standing? Standing { get; private set; }

    public IEnumerable<ConceptLink> Concepts =>
        new[] { Claim!.Disease, Claim.CellType }.Concat(Claim.Mechanisms).Append(Claim.Topic).OfType<ConceptLink>();

    public IActionResult OnGet(ClaimId id)
    {
        if (Database.Evidence.FindClaim(Language, id) is not { } claim)
            return NotFound();

        Claim = claim;
        var years = claim.Items.ToLookup(item => item.Work.Key, item => item.Work.Issued?.Year);
        Standing = Standing.Of(Database.Evidence.FindWritten(id)!, work => years[work].FirstOrDefault());
        Origin = claim.Origin is { } key ? Database.References.Find(Language, key)?.Reference : null;
        return Answer(claim, new PageHead(
            claim.Says,
            $"{Text.Evidence.Word(claim.Assessment.Word)}{Text.ListSeparator}{Text.Evidence.Studies(claim.Items.Count)}",
            language => SiteUrls.Claim(language, id),
            Forms: [AnswerFormat.Json],
            Trail: [new TrailStep(Text.Evidence.Title, SiteUrls.Evidence(Language))]));
    }
}
