using StemCellKb.Model;
using StemCellKb.Store.Reading;
using StemCellKb.Web.Pages.Shared;
using StemCellKb.Web.References;

namespace StemCellKb.Web.Figures;

/// <summary>The findings behind the claims of a page.</summary>
public static class Findings
{
    /// <param name="apart">What stands apart in a picture: <see cref="Finding.Group"/>.</param>
    public static IReadOnlyList<Finding> Of(Language language, IEnumerable<ClaimCard> claims, Func<ClaimCard, ConceptLink?> apart) =>
    [
        .. from claim in claims
           from item in claim.Items
           where !item.Retracted
           select new Finding
           {
               Claim = claim.Id,
               Says = claim.Says,
               Asks = claim.Asks,
               Certainty = claim.Certainty,
               Group = apart(claim)?.Name,
               Study = item.Study?.Id ?? item.Work.Key,
               Work = item.Work.Key,
               Label = VancouverStyle.ShortLabel(item.Work),
               Issued = item.Work.Issued,
               Url = $"{claim.Url}#{ClaimAnchors.Item(claim.Id, item.Work.Key)}",
               WorkUrl = SiteUrls.Reference(language, item.Work.Key),
               Model = item.Model,
               Design = item.Design,
               Direction = item.Direction,
               People = item.Study?.People,
               Tests = item.TestedIn(item.Design),
               AnalysisSet = item.Study?.AnalysisSet,
               Outcomes = item.Outcomes,
           },
    ];

    /// <summary>On a disease's page cell types stand apart; elsewhere diseases do.</summary>
    public static IReadOnlyList<Finding> Of(ArticlePage article) => Of(
        article.Language, article.Claims, claim => article.Facts.Concept.Kind == ConceptKind.Disease ? claim.CellType : claim.Disease);

    public static IReadOnlyList<Finding> Of(Language language, ClaimCard claim) => Of(language, [claim], each => each.CellType ?? each.Disease);
}
