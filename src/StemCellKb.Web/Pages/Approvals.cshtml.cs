using Microsoft.AspNetCore.Mvc;
using StemCellKb.Model;
using StemCellKb.Store.Reading;
using StemCellKb.Web.Pages.Shared;
using StemCellKb.Web.Routing;

namespace StemCellKb.Web.Pages;

/// <summary>What regulators have decided, by disease, product and jurisdiction, the reader's own first.</summary>
public sealed class ApprovalsModel : SitePage
{
    public IReadOnlyList<ApprovalEntry> Entries { get; private set; } = [];

    /// <summary>The jurisdiction that the reader has chosen, or null.</summary>
    public string? Place { get; private set; }

    /// <summary>With a decision, and the chosen one.</summary>
    public IReadOnlyList<string> Jurisdictions { get; private set; } = [];

    /// <summary>Each with the decisions on it; diseases and products with a decision in the first place first.</summary>
    public IEnumerable<IGrouping<ConceptId, ApprovalEntry>> Diseases =>
        Entries.GroupBy(entry => (entry.Disease.Id, entry.Product)).OrderBy(product => product.All(entry => entry.Jurisdiction != Jurisdictions[0]))
            .SelectMany(product => product).GroupBy(entry => entry.Disease.Id);

    /// <summary>The day up to which the list is current: the last review of a page that shows it.</summary>
    public DateOnly AsOf { get; private set; }

    protected override SourcePlace? Source => Entries.Count == 0 ? null : new SourcePlace("approvals.yaml", 1);

    /// <remarks>An unknown place is ignored, so that an old link still shows the decisions.</remarks>
    public IActionResult OnGet(string? place)
    {
        Place = Approval.Jurisdictions.FirstOrDefault(known => known.Equals(place, StringComparison.OrdinalIgnoreCase));
        Entries = Database.Evidence.ListApprovals(Language);
        Jurisdictions = [.. ApprovalPlaces.InOrder(Language, Place).Where(known => known == Place || Entries.Any(entry => entry.Jurisdiction == known))];
        AsOf = Database.Indexes.LastReview() ?? DateOnly.FromDateTime(Database.BuiltAt);
        return Answer(Entries, new PageHead(
            Text.Approvals.Title, Text.Approvals.Lead, language => SiteUrls.Approvals(language, Place), Forms: [AnswerFormat.Json], Trail: [], Narrow: Place is not null));
    }
}
