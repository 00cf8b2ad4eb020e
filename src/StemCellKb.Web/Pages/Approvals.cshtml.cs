using Microsoft.AspNetCore.Mvc;
using StemCellKb.Model;
using StemCellKb.Store.Reading;
using StemCellKb.Web.Routing;

namespace StemCellKb.Web.Pages;

/// <summary>What regulators have decided, product by jurisdiction.</summary>
public sealed class ApprovalsModel : SitePage
{
    public IReadOnlyList<ApprovalEntry> Entries { get; private set; } = [];

    public IReadOnlyList<string> Jurisdictions { get; private set; } = [];

    public IEnumerable<IGrouping<string, ApprovalEntry>> Products => Entries.GroupBy(entry => entry.Product);

    /// <summary>The day up to which the list is current: the last review of a page that shows it.</summary>
    public DateOnly AsOf { get; private set; }

    public IActionResult OnGet()
    {
        Entries = Database.Evidence.ListApprovals(Language);
        Jurisdictions = [.. Approval.Jurisdictions.Where(place => Entries.Any(entry => entry.Jurisdiction == place))];
        AsOf = Database.Indexes.LastReview() ?? DateOnly.FromDateTime(Database.BuiltAt);
        return Answer(Entries, new PageHead(Text.Approvals.Title, Text.Approvals.Lead, SiteUrls.Approvals, Forms: [AnswerFormat.Json], Trail: []));
    }
}
